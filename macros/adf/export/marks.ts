import type { AdfMark } from './adf';

/** The order in which Confluence's editor keeps marks. */
const order = [
  'link',
  'em',
  'strong',
  'strike',
  'subsup',
  'underline',
  'code',
  'textColor',
  'backgroundColor',
];

/**
 * The marks that ADF lets stand on one text, of those around it: the inner one of two of a kind, of
 * code its link alone, and no colour on a link, which has one.
 */
export function marksOn(around: readonly AdfMark[]): readonly AdfMark[] {
  const byType = new Map(around.map((mark) => [mark.type, mark]));
  const isCode = byType.has('code');
  const isLink = byType.has('link');
  return [...byType.values()]
    .filter(({ type }) => !isCode || type === 'code' || type === 'link')
    .filter(({ type }) => !isLink || type !== 'textColor')
    .sort((one, other) => order.indexOf(one.type) - order.indexOf(other.type));
}

const elements: ReadonlyMap<string, AdfMark> = new Map<string, AdfMark>([
  ...['strong', 'b', 'dt'].map((tag) => [tag, { type: 'strong' }] as const),
  ...['em', 'i', 'cite', 'dfn', 'var', 'address'].map((tag) => [tag, { type: 'em' }] as const),
  ...['u', 'ins'].map((tag) => [tag, { type: 'underline' }] as const),
  ...['s', 'strike', 'del'].map((tag) => [tag, { type: 'strike' }] as const),
  ...['code', 'kbd', 'samp', 'tt'].map((tag) => [tag, { type: 'code' }] as const),
  ['sub', { type: 'subsup', attrs: { type: 'sub' } }],
  ['sup', { type: 'subsup', attrs: { type: 'sup' } }],
  ['mark', { type: 'backgroundColor', attrs: { color: '#fff0b3' } }],
]);

/** The mark that an element is by its name. */
export function markOfElement(tag: string): AdfMark | undefined {
  return elements.get(tag);
}
