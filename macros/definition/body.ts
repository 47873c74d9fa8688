import { encodeBody } from '../encoding/html';
import { isControlOrSpace, isWhitespace } from '../velocity/methods/whitespace';

/**
 * What Data Center calls macro body processing:
 *
 * - `none`: the macro has no body.
 * - `escaped`: `$body` is the body's source, escaped, to be shown as it was typed.
 * - `unrendered`: `$body` is the body's source.
 * - `rendered`: `$body` is the HTML that the body's source makes.
 */
export const bodyHandlings = ['none', 'escaped', 'unrendered', 'rendered'] as const;
export type BodyHandling = (typeof bodyHandlings)[number];

/** The body of one macro on a page. */
export interface MacroBody {
  /** As the page stores it. */
  readonly source: string;
  /** The HTML made of it; asked for where the body is to be rendered. */
  readonly rendered: string;
}

/** What `$body` is; undefined where there is none or it is blank, so that `$body` prints itself. */
export function bodyText(handling: BodyHandling, body: MacroBody | undefined): string | undefined {
  const text = handling === 'rendered' ? body?.rendered : body?.source;
  if (text === undefined || isBlank(text)) return undefined;
  switch (handling) {
    case 'none':
      return undefined;
    case 'escaped':
      return encodeBody(text);
    case 'unrendered':
      return text;
    case 'rendered':
      return withoutParagraph(text);
  }
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isWhitespace(text.charCodeAt(at))) return false;
  return true;
}

/**
 * The inside of the first paragraph where that ends the body: one paragraph stands in a line like
 * any text. Data Center looks no further, so what stands before that paragraph is lost.
 */
function withoutParagraph(html: string): string {
  let end = html.length;
  while (end > 0 && isControlOrSpace(html.charCodeAt(end - 1))) end -= 1;
  const start = html.search(/<p>/i);
  if (start === -1) return html;
  const inside = html.slice(start + '<p>'.length, end);
  const closing = inside.search(/<\/p>/i);
  const isLast = closing !== -1 && closing + '</p>'.length === inside.length;
  return isLast ? inside.slice(0, closing) : html;
}
