import { encodeText } from '../../encoding/html';
import { imageAddress, linkAddress } from '../address';
import { integerOf, textOf, type Fields } from '../fields';
import {
  emptyTag,
  leaf,
  startTag,
  type AttachedFile,
  type Markup,
  type NodeRule,
  type Surroundings,
} from './markup';
import { markNamed, type BodyNode } from './node';

/** Images and attached files. */
export const mediaNodes: readonly (readonly [string, NodeRule])[] = [
  ['mediaSingle', ({ content }) => ({ before: '<p>', after: '</p>', content })],
  ['mediaGroup', ({ content }) => ({ before: '<p>', after: '</p>', content })],
  ['media', media],
  ['mediaInline', media],
  ['caption', ({ content }) => ({ before: '<br/>', after: '', content })],
];

/** Where an image stands, by the layout of what it is in. */
const places: ReadonlyMap<unknown, string> = new Map([
  ['center', 'image-center'],
  ['align-end', 'image-right'],
  ['wrap-right', 'image-right'],
  ['wrap-left', 'image-left'],
]);

function media(node: BodyNode, { parent, attachment, words }: Surroundings): Markup {
  const { attrs } = node;
  const isExternal = attrs['type'] === 'external';
  const file = isExternal ? undefined : attachment(fileOf(attrs));
  const address = isExternal ? textOf(attrs['url']) : file?.address;
  const name = textOf(attrs['alt']) ?? file?.name ?? words.attachment;
  const source = imageAddress(address);
  const isImage = parent.type === 'mediaSingle' || attrs['type'] === 'image' || isExternal;
  if (isImage && source !== undefined) return leaf(image(node, parent, source, isExternal));
  // A link in a link would end the outer one.
  const href = markNamed(node, 'link') ? undefined : linkAddress(address);
  const text = encodeText(name);
  if (href === undefined)
    return leaf(`<span class="confluence-embedded-file-wrapper">${text}</span>`);
  const link = startTag('a', { class: 'confluence-embedded-file', href });
  return leaf(`<span class="confluence-embedded-file-wrapper">${link}${text}</a></span>`);
}

function image(node: BodyNode, parent: BodyNode, source: string, isExternal: boolean): string {
  const { alt, width, height } = node.attrs;
  const place = places.get(parent.attrs['layout']);
  const hasBorder = markNamed(node, 'border') !== undefined;
  const classes = [
    'confluence-embedded-image',
    isExternal && 'confluence-external-resource',
    hasBorder && 'confluence-content-image-border',
    place,
  ];
  const tag = emptyTag('img', {
    class: classes.filter(Boolean).join(' '),
    src: source,
    'data-image-src': source,
    alt: textOf(alt),
    width: integerOf(width, 1, 10_000),
    height: integerOf(height, 1, 10_000),
  });
  const wrapper = ['confluence-embedded-file-wrapper', place && `${place}-wrapper`];
  return `${startTag('span', { class: wrapper.filter(Boolean).join(' ') })}${tag}</span>`;
}

/** The attached file that a node shows. */
export function fileOf(attrs: Fields): AttachedFile {
  return { id: textOf(attrs['id']) ?? '', collection: textOf(attrs['collection']) ?? '' };
}
