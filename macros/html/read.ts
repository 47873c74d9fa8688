import {
  defaultTreeAdapter,
  html as names,
  Parser,
  Token,
  type DefaultTreeAdapterTypes,
} from 'parse5';
import { encodeHtml } from '../encoding/html';

type Adapter = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;
/** What the output of a template is read as. */
export type ReadNode = DefaultTreeAdapterTypes.ChildNode;
export type ReadElement = DefaultTreeAdapterTypes.Element;
export type ReadFragment = DefaultTreeAdapterTypes.DocumentFragment;

/**
 * How deep elements may stand in each other; Chromium reads no deeper than 512. Tags beyond it are
 * ignored, so that whoever walks the tree needs no stack of its own.
 */
const deepest = 256;

/**
 * How many elements an output may have. A text of some thousand signs can stand for millions: HTML
 * has every paragraph repeat the formatting that was left open before it.
 */
const most = 100_000;

/** That an output has more elements than a page can show. */
export class TooManyElements extends Error {
  constructor() {
    super('the output has too many elements');
  }
}

/**
 * Reads HTML as browsers do, but for elements of the storage format: as in XML, one that ends in a
 * slash is closed.
 */
class OutputParser extends Parser<Adapter> {
  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop > deepest) return;
    const isClosed = token.selfClosing && isStorage(token.tagName);
    super.onStartTag(token);
    if (isClosed) this.onEndTag({ ...token, type: Token.TokenType.END_TAG, attrs: [] });
  }
}

/** Makes elements, as long as there are not too many. */
function counting(): typeof defaultTreeAdapter {
  let made = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (...given) => {
      made += 1;
      if (made > most) throw new TooManyElements();
      return defaultTreeAdapter.createElement(...given);
    },
  };
}

/**
 * Reads the output of a template, which may be no sound HTML at all.
 *
 * @throws TooManyElements
 */
export function read(html: string): readonly ReadNode[] {
  return readFragment(html).childNodes;
}

/**
 * The same, for who changes what was read.
 *
 * @throws TooManyElements
 */
export function readFragment(html: string): ReadFragment {
  const root = defaultTreeAdapter.createElement('div', names.NS.HTML, []);
  const parser = OutputParser.getFragmentParser(root, {
    scriptingEnabled: false,
    treeAdapter: counting(),
  });
  parser.tokenizer.write(withoutSections(html), true);
  return parser.getFragment();
}

/** Whether an element is one of Confluence's storage format. */
export function isStorage(tag: string): boolean {
  return tag.startsWith('ac:') || tag.startsWith('ri:');
}

const sectionStart = '<![CDATA[';
const sectionEnd = ']]>';

/** HTML has no CDATA sections: what is in them becomes text. One that does not end is none. */
function withoutSections(html: string): string {
  let read = '';
  let done = 0;
  for (let at = html.indexOf(sectionStart); at !== -1; at = html.indexOf(sectionStart, done)) {
    const end = html.indexOf(sectionEnd, at);
    if (end === -1) break;
    read += html.slice(done, at) + encodeHtml(html.slice(at + sectionStart.length, end));
    done = end + sectionEnd.length;
  }
  return read + html.slice(done);
}
