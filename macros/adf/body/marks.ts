import { linkAddress } from '../address';
import { hexColor, rgbOf } from '../color';
import { textOf } from '../fields';
import { startTag, type Attributes } from './markup';
import type { BodyMark } from './node';

/** The element that a mark is; undefined where nothing is to be seen of it. */
export interface MarkElement {
  readonly name: string;
  readonly before: string;
}

type MarkRule = (mark: BodyMark) => MarkElement | undefined;

/** Marks of text and of what stands among text. */
const markRules: ReadonlyMap<string, MarkRule> = new Map<string, MarkRule>([
  ['strong', () => marked('strong')],
  ['em', () => marked('em')],
  ['underline', () => marked('u')],
  ['strike', () => marked('s')],
  ['code', () => marked('code')],
  ['subsup', ({ attrs }) => marked(attrs['type'] === 'sup' ? 'sup' : 'sub')],
  ['textColor', ({ attrs }) => colored('color', attrs['color'])],
  ['backgroundColor', ({ attrs }) => colored('background-color', attrs['color'])],
  ['link', ({ attrs }) => linked(attrs['href'], attrs['title'])],
  [
    'annotation',
    ({ attrs }) =>
      marked('span', { class: 'inline-comment-marker', 'data-ref': textOf(attrs['id']) }),
  ],
]);

/** Marks that the rule of their node writes, or of which nothing is to be seen. */
export const marksOfNodes: ReadonlySet<string> = new Set([
  'alignment',
  'indentation',
  'fontSize',
  'border',
  'breakout',
  'dataConsumer',
  'fragment',
]);

/** The names of all marks that have an element of their own. */
export const markNames: readonly string[] = [...markRules.keys()];

/** The elements of a node's marks, outermost first. */
export function elementsOf(marks: readonly BodyMark[]): readonly MarkElement[] {
  return marks.flatMap((mark) => markRules.get(mark.type)?.(mark) ?? []);
}

/** A link's start tag; undefined for an address that is not allowed. */
export function linked(href: unknown, title?: unknown): MarkElement | undefined {
  const address = linkAddress(href);
  if (address === undefined) return undefined;
  const isOutside = /^https?:/i.test(address);
  return marked('a', {
    href: address,
    class: isOutside ? 'external-link' : undefined,
    rel: isOutside ? 'nofollow' : undefined,
    title: textOf(title),
  });
}

function colored(property: string, color: unknown): MarkElement | undefined {
  const hex = hexColor(color);
  return hex === undefined ? undefined : marked('span', { style: `${property}: ${rgbOf(hex)};` });
}

function marked(name: string, attributes: Attributes = {}): MarkElement {
  return { name, before: startTag(name, attributes) };
}
