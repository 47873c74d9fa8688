import type { AdfDocument, AdfNode } from './adf';
import { isExtension, renewedAttrs } from './macro';

/** A document whose macros are others than those that it was made from: so a template's pages begin. */
export function withFreshIds(document: AdfDocument): AdfDocument {
  return renewed(document, isExtension);
}

/**
 * A document as it is saved: Confluence gives a bodied macro another id with each save, all others
 * keep theirs. Seen by vendors on real sites, not documented.
 */
export function withFreshBodiedIds(document: AdfDocument): AdfDocument {
  return renewed(document, ({ type }) => type === 'bodiedExtension');
}

function renewed<Tree extends AdfNode>(node: Tree, isDue: (node: AdfNode) => boolean): Tree {
  const { content } = node;
  return {
    ...node,
    ...(isDue(node) ? { attrs: renewedAttrs(node, crypto.randomUUID()) } : {}),
    ...(content ? { content: content.map((child) => renewed(child, isDue)) } : {}),
  };
}
