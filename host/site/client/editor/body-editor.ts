import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { EditorState, Plugin } from 'prosemirror-state';
import { EditorView, type NodeViewConstructor } from 'prosemirror-view';
import { element } from '../dom';
import { BodiedMacroView } from './bodied-macro-view';
import { toEditor } from './document';
import { boxView, drawnByPage, drawnView } from './drawn-view';
import { keys } from './keys';
import type { MacroCommands } from './macro-commands';
import type { MacroHost } from './macro-host';
import { macroToolbar } from './macro-toolbar';
import { MacroView } from './macro-view';
import { pasting } from './pasting';

/** What a body is edited with. */
export interface BodyEditorOptions {
  /** The element that becomes the body. */
  readonly place: HTMLElement;
  readonly host: MacroHost;
  readonly commands: MacroCommands;
  readonly tools: Plugin;
  /** Called after each change of the document, undone ones included. */
  readonly onChange: () => void;
}

/** Makes an element the place where a page is written: ProseMirror with Confluence's own nodes. */
export function openBodyEditor(options: BodyEditorOptions): EditorView {
  const { place, host, commands, tools, onChange } = options;
  const plugins = [
    pasting(host),
    macroToolbar(host, commands),
    ...keys(commands),
    history(),
    gapCursor(),
    tools,
    placeholder,
    changes(onChange),
  ];
  return new EditorView(
    { mount: place },
    {
      state: EditorState.create({ doc: toEditor(host.data.body), plugins }),
      nodeViews: nodeViews(host),
      markViews: { code: () => ({ dom: element('code') }) },
    },
  );
}

function changes(onChange: () => void): Plugin {
  return new Plugin({
    view: () => ({
      update: ({ state }, before) => {
        if (!state.doc.eq(before.doc)) onChange();
      },
    }),
  });
}

/** The placeholder shows in a body with nothing but an empty line. */
const placeholder = new Plugin({
  props: {
    attributes: ({ doc }) => {
      const { firstChild } = doc;
      const isLine = firstChild?.type.name === 'paragraph' && firstChild.content.size === 0;
      return doc.childCount === 1 && isLine ? { 'data-empty': '' } : {};
    },
  },
});

/** Nodes that a box with a name stands for. */
const boxed = [
  'unsupportedBlock',
  'unsupportedInline',
  'mediaSingle',
  'mediaGroup',
  'mediaInline',
  'syncBlock',
];

function nodeViews(host: MacroHost): Readonly<Record<string, NodeViewConstructor>> {
  const macroView: NodeViewConstructor = (node, _view, getPos) =>
    host.macro(node) ? new MacroView(node, getPos, host) : boxView(node);
  return {
    ...Object.fromEntries(drawnByPage.map((type) => [type, drawnView])),
    ...Object.fromEntries(boxed.map((type) => [type, boxView])),
    extension: macroView,
    inlineExtension: macroView,
    bodiedExtension: (node, _view, getPos) => new BodiedMacroView(node, getPos, host),
  };
}
