import { encodeText } from '../../encoding/html';
import { textOf } from '../fields';
import { blockNodes, contentOf } from './block-nodes';
import { leaf, type NodeRule } from './markup';
import { mediaNodes } from './media-nodes';
import { tableNodes } from './table-nodes';
import { textNodes } from './text-nodes';

const rules: ReadonlyMap<string, NodeRule> = new Map([
  ...textNodes,
  ...blockNodes,
  ...tableNodes,
  ...mediaNodes,
]);

/** The types of nodes that have a rule; macros have one beside these. */
export const nodeNames: readonly string[] = [...rules.keys()];

/** How a node becomes HTML: of an unknown one what is in it, or else the text that it has. */
export function ruleOf(type: string): NodeRule {
  return rules.get(type) ?? unknownNode;
}

const unknownNode: NodeRule = (node) =>
  node.content.length > 0
    ? contentOf(node)
    : leaf(encodeText(textOf(node.text) ?? textOf(node.attrs['text']) ?? ''));
