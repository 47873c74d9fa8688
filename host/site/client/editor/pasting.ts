import { Fragment, Slice, type Node } from 'prosemirror-model';
import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { matchesAutoConvert, soleLink } from '../../wiki/auto-convert';
import { isExtension, renewedAttrs } from '../../wiki/macro';
import { toAdf } from './document';
import { dispatchAlone, insertNode } from './insert';
import type { MacroHost } from './macro-host';
import { markType, schema } from './schema';

/** What is pasted: links that an app converts become its macro, copied macros become macros of their own. */
export function pasting(host: MacroHost): Plugin {
  return new Plugin({
    props: {
      handlePaste: (view, { clipboardData }) => {
        const link = clipboardData ? pastedLink(clipboardData) : undefined;
        const isCode = view.state.selection.$from.parent.type.spec.code === true;
        if (link === undefined || isCode) return false;
        pasteLink(view, link, host);
        return true;
      },
      transformPasted: ({ content, openStart, openEnd }) =>
        new Slice(renewed(content), openStart, openEnd),
      // Macros are moved by cut and paste: a frame that is dragged loads anew with each place.
      handleDrop: () => true,
      handleDOMEvents: {
        dragstart: (_view, event) => {
          event.preventDefault();
        },
      },
    },
  });
}

/** The link that is all of what is pasted, unless an editor put it there with what stood around it. */
function pastedLink(clipboard: DataTransfer): string | undefined {
  const isCopied = clipboard.getData('text/html').includes('data-pm-slice');
  return isCopied ? undefined : soleLink(clipboard.getData('text/plain'));
}

/** First the link, then the macro that it becomes: undoing leaves the link. */
function pasteLink(view: EditorView, link: string, host: MacroHost): void {
  const text = schema.text(link, [markType('link').create({ href: link })]);
  const { from } = view.state.selection;
  dispatchAlone(view, view.state.tr.replaceSelectionWith(text, false).scrollIntoView());
  const module = host.data.macros.find(({ autoConvert }) => matchesAutoConvert(autoConvert, link));
  if (!module) return;
  const { tr } = view.state;
  tr.setSelection(TextSelection.create(tr.doc, from, from + text.nodeSize));
  dispatchAlone(view, insertNode(tr, host.create(module, link)));
}

/** The same nodes, with ids of their own for the macros among them. */
function renewed(content: Fragment): Fragment {
  return Fragment.from(content.content.map(renewedNode));
}

function renewedNode(node: Node): Node {
  const adf = toAdf(node.copy());
  if (!isExtension(adf)) return node.copy(renewed(node.content));
  const { parameters, localId } = renewedAttrs(adf, crypto.randomUUID());
  return node.type.create(
    { ...node.attrs, parameters, localId },
    renewed(node.content),
    node.marks,
  );
}
