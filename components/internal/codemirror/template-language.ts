import { StreamLanguage, syntaxHighlighting, type StreamParser } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { Tag, tagHighlighter } from '@lezer/highlight';
import { outermost, type Frame, type PieceKind } from '../../../rules/template-piece';
import { scan, settle } from '../../../rules/template-scanner';

/** Kinds of pieces that look other than text, each with what it is highlighted as. */
const looks: Readonly<Partial<Record<PieceKind, string>>> = {
  // CodeMirror takes `tag` and `attribute` for names of its own.
  tag: 'element',
  attribute: 'setting',
  value: 'value',
  entity: 'value',
  'html-comment': 'comment',
  reference: 'reference',
  property: 'reference',
  method: 'method',
  directive: 'directive',
  string: 'string',
  number: 'number',
  word: 'number',
  comment: 'comment',
  verbatim: 'verbatim',
  escaped: 'verbatim',
  declaration: 'directive',
  'declared-name': 'reference',
  'declared-attribute': 'setting',
  'declared-value': 'string',
};

const tags = new Map([...new Set(Object.values(looks))].map((look) => [look, Tag.define()]));

const parser: StreamParser<{ frame: Frame }> = {
  name: 'template',
  startState: () => ({ frame: outermost }),
  copyState: ({ frame }) => ({ frame }),
  token: (stream, state) => {
    const { kind, end, frame } = scan(
      stream.string,
      stream.pos,
      settle(stream.string, stream.pos, state.frame),
    );
    stream.pos = end;
    state.frame = frame;
    return looks[kind] ?? null;
  },
  tokenTable: Object.fromEntries(tags),
  languageData: {
    commentTokens: { line: '##', block: { open: '#*', close: '*#' } },
    closeBrackets: { brackets: ['(', '[', '{', '"', "'"] },
  },
};

/** Velocity in HTML. */
const language = StreamLanguage.define(parser);

const highlighter = tagHighlighter(
  [...tags].map(([look, tag]) => ({ tag, class: `look-${look}` })),
);

/** Shows which piece of a template is what; the colours are in `highlightStyles`. */
export function templateLanguage(): Extension {
  return [language, syntaxHighlighting(highlighter)];
}
