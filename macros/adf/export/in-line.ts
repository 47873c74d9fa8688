import { paragraphNode, textNode, type AdfNode } from './adf';
import type { Block } from './block';
import { Fitter } from './fit';

/** All blocks as one paragraph, for a macro that stands in a sentence: each is a line of it. */
export function inLine(blocks: readonly Block[]): AdfNode {
  // In a quote ADF has the fewest kinds of blocks: tables, panels and the like are lines already.
  const lines = new Fitter().fit(blocks, 'quote').flatMap(linesOf);
  const content = lines.flatMap((line, at) => (at === 0 ? line : [{ type: 'hardBreak' }, ...line]));
  return paragraphNode(content);
}

function linesOf(node: AdfNode): readonly (readonly AdfNode[])[] {
  const { type, content = [] } = node;
  switch (type) {
    case 'paragraph':
      return content.length === 0 ? [] : [content];
    case 'codeBlock':
      return content.map(({ text = '' }) => [textNode(text, [{ type: 'code' }])]);
    case 'media':
      return [[imageLink(node)]];
    default:
      return content.flatMap(linesOf);
  }
}

/** An image is a block: its description leads to it. */
function imageLink({ attrs, marks = [] }: AdfNode): AdfNode {
  const url = String(attrs?.['url']);
  const alt = attrs?.['alt'];
  const link = marks.find(({ type }) => type === 'link') ?? { type: 'link', attrs: { href: url } };
  return textNode(typeof alt === 'string' && alt !== '' ? alt : url, [link]);
}
