import { encodeText } from '../../encoding/html';
import { fieldsOf, integerOf, textOf } from '../fields';
import { emptyTag, element, leaf, startTag, type Markup, type NodeRule } from './markup';
import { linked } from './marks';
import { markNamed, type BodyNode } from './node';

/** What stands among text, and paragraphs and headings. */
export const textNodes: readonly (readonly [string, NodeRule])[] = [
  ['text', ({ text }) => leaf(encodeText(text))],
  ['hardBreak', () => leaf('<br/>')],
  ['paragraph', (node, { isBare }) => paragraph(node, isBare)],
  [
    'heading',
    (node) => element(`h${integerOf(node.attrs['level'], 1, 6) ?? 1}`, node, block(node)),
  ],
  ['rule', () => leaf('<hr/>')],
  ['mention', ({ attrs }, { words }) => mention(attrs['id'], attrs['text'], words.person)],
  [
    'emoji',
    ({ attrs }) => leaf(encodeText(textOf(attrs['text']) ?? textOf(attrs['shortName']) ?? '')),
  ],
  ['date', ({ attrs }) => date(attrs['timestamp'])],
  ['status', ({ attrs }) => status(attrs['text'], attrs['color'])],
  ['placeholder', () => leaf('')],
  ['inlineCard', ({ attrs }) => card(attrs, '', '')],
  ['blockCard', ({ attrs }) => card(attrs, '<p>', '</p>')],
  ['embedCard', ({ attrs }) => card(attrs, '<p>', '</p>')],
];

function paragraph(node: BodyNode, isBare: boolean): Markup {
  const isSmall = markNamed(node, 'fontSize')?.attrs['fontSize'] === 'small';
  const [before, after] = isSmall ? ['<small>', '</small>'] : ['', ''];
  // Data Center keeps an empty line as a break in a paragraph.
  const content = node.content.length > 0 ? node.content : [{ type: 'hardBreak' }];
  if (isBare) return { before, after, content };
  return { before: `${startTag('p', block(node))}${before}`, after: `${after}</p>`, content };
}

/** Where a paragraph or heading stands, as Data Center's editor says it. */
function block(node: BodyNode): { readonly style: string | undefined } {
  const align = markNamed(node, 'alignment')?.attrs['align'];
  const level = integerOf(markNamed(node, 'indentation')?.attrs['level'], 1, 6);
  const alignment = align === 'center' ? 'center' : align === 'end' ? 'right' : undefined;
  const style = [
    alignment && `text-align: ${alignment};`,
    level && `margin-left: ${30 * level}.0px;`,
  ];
  return { style: style.filter(Boolean).join(' ') || undefined };
}

/** A person without a name in the document is left to whoever renders storage format. */
function mention(id: unknown, text: unknown, unknown: string): Markup {
  const account = textOf(id);
  const name = textOf(text)?.replace(/^@/, '');
  if (account === undefined) return leaf(encodeText(name ?? unknown));
  if (!name) return leaf(`<ac:link>${emptyTag('ri:user', { 'ri:account-id': account })}</ac:link>`);
  const tag = startTag('a', {
    class: 'confluence-userlink user-mention',
    'data-account-id': account,
    href: `/wiki/people/${encodeURIComponent(account.replace(/\p{Cs}/gu, '\ufffd'))}`,
  });
  return leaf(`${tag}${encodeText(name)}</a>`);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day in UTC, as ADF means it, in Data Center's words: `02 Mar 2026`. */
function date(timestamp: unknown): Markup {
  const text = textOf(timestamp) ?? '';
  const time = new Date(/^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN);
  const year = time.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) return leaf(encodeText(text));
  const day = time.toISOString().slice(0, 10);
  const words = `${day.slice(8)} ${months[time.getUTCMonth()] ?? ''} ${day.slice(0, 4)}`;
  return leaf(`${startTag('time', { datetime: day })}${words}</time>`);
}

/** Colours of lozenges; grey has no class. */
const lozenges: ReadonlyMap<unknown, string> = new Map([
  ['red', 'aui-lozenge-error'],
  ['yellow', 'aui-lozenge-current'],
  ['green', 'aui-lozenge-success'],
  ['blue', 'aui-lozenge-complete'],
  ['purple', 'aui-lozenge-new'],
]);

function status(text: unknown, color: unknown): Markup {
  const classes = ['status-macro', 'aui-lozenge', lozenges.get(color), 'conf-macro output-inline'];
  const tag = startTag('span', {
    class: classes.filter(Boolean).join(' '),
    'data-hasbody': 'false',
    'data-macro-name': 'status',
  });
  return leaf(`${tag}${encodeText(textOf(text) ?? '')}</span>`);
}

/** A smart link is a link that shows its address, which is all that the document says of it. */
function card(attrs: BodyNode['attrs'], before: string, after: string): Markup {
  const data = fieldsOf(attrs['data']);
  const url = textOf(attrs['url']) ?? textOf(data['url']);
  const name = encodeText(textOf(data['name']) ?? url ?? '');
  const link = linked(url);
  return leaf(`${before}${link ? `${link.before}${name}</a>` : name}${after}`);
}
