import { closeHistory } from 'prosemirror-history';
import { Fragment, type Node } from 'prosemirror-model';
import { NodeSelection, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { nodeType } from './schema';

/** Changes the document by a command: undoing takes back this, and nothing that is typed after it. */
export function dispatchAlone(view: EditorView, tr: Transaction): void {
  view.dispatch(closeHistory(tr));
  view.dispatch(closeHistory(view.state.tr));
}

/** Puts a node at the cursor: into the text, or as a block of its own with a line below it. */
export function insertNode(tr: Transaction, node: Node): Transaction {
  const { $from } = tr.selection;
  const isHeld = node.isInline && $from.parent.type.contentMatch.matchType(node.type) !== null;
  if (isHeld) return tr.replaceSelectionWith(node, false).scrollIntoView();
  return insertBlock(tr, node.isInline ? nodeType('paragraph').create(null, node) : node);
}

/** After the block that the cursor is in, or in the place of an empty line. */
function insertBlock(tr: Transaction, node: Node): Transaction {
  if (!(tr.selection instanceof NodeSelection)) tr.deleteSelection();
  const { from, to } = placeFor(tr, node);
  const blocks = Fragment.from([node, nodeType('paragraph').create()]);
  tr.replaceWith(from, to, blocks);
  // A body is written in next; below anything else the text goes on.
  const inside = node.type.name === 'bodiedExtension' ? from + 2 : from + node.nodeSize + 1;
  return tr.setSelection(TextSelection.create(tr.doc, inside)).scrollIntoView();
}

function placeFor(
  { selection: { $from }, doc }: Transaction,
  node: Node,
): { readonly from: number; readonly to: number } {
  for (let depth = $from.depth; depth >= 0; depth -= 1) {
    const holder = $from.node(depth);
    const index = $from.index(depth);
    if (holder.isTextblock || !holder.canReplaceWith(index, index, node.type)) continue;
    const child = holder.maybeChild(index);
    const before = $from.posAtIndex(index, depth);
    const isEmptyLine = child?.isTextblock === true && child.content.size === 0;
    const after = before + (child?.nodeSize ?? 0);
    return { from: isEmptyLine ? before : after, to: after };
  }
  return { from: doc.content.size, to: doc.content.size };
}
