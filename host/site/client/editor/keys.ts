import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import {
  inputRules,
  textblockTypeInputRule,
  undoInputRule,
  wrappingInputRule,
} from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { Plugin, TextSelection, type Command } from 'prosemirror-state';
import type { MacroCommands } from './macro-commands';
import { markType, nodeType } from './schema';

/** What keys do in a body, where it is not what the browser does by itself. */
export function keys(commands: MacroCommands): readonly Plugin[] {
  return [whereItIs, slash(commands), markdown, keymap(bindings), keymap(baseKeymap)];
}

/**
 * The browser tells that the cursor was moved only with its next frame, and a key may come before:
 * what the key does is done where the cursor is.
 */
const whereItIs = new Plugin({
  props: {
    handleDOMEvents: {
      keydown: ({ dom }) => {
        dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
      },
    },
  },
});

/** A slash at the start of a word opens the macro browser. */
function slash(commands: MacroCommands): Plugin {
  return new Plugin({
    props: {
      handleTextInput: (view, from, to, text) => {
        const { $from } = view.state.selection;
        const before = $from.parent.textBetween(0, $from.parentOffset, ' ', ' ');
        const isWord = text === '/' && from === to && /(^|\s)$/.test(before);
        if (!isWord || $from.parent.type.spec.code) return false;
        commands.browse(view, view.coordsAtPos(from));
        return true;
      },
    },
  });
}

const listItem = nodeType('listItem');

const insertBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodeType('hardBreak').create()).scrollIntoView());
  return true;
};

const bindings: Readonly<Record<string, Command>> = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
  'Mod-b': toggleMark(markType('strong')),
  'Mod-i': toggleMark(markType('em')),
  'Mod-u': toggleMark(markType('underline')),
  Enter: splitListItem(listItem),
  'Shift-Enter': insertBreak,
  Tab: sinkListItem(listItem),
  'Shift-Tab': liftListItem(listItem),
  Backspace: chainCommands(undoInputRule, removeBeside('nodeBefore')),
  Delete: removeBeside('nodeAfter'),
};

/** A macro beside the cursor goes at once: browsers differ in what they make of it. */
function removeBeside(side: 'nodeBefore' | 'nodeAfter'): Command {
  return ({ selection, tr }, dispatch) => {
    if (!(selection instanceof TextSelection) || !selection.$cursor) return false;
    const { $cursor } = selection;
    const node = $cursor[side];
    if (!node?.isInline || !node.isAtom || node.isText) return false;
    const from = side === 'nodeBefore' ? $cursor.pos - node.nodeSize : $cursor.pos;
    dispatch?.(tr.delete(from, from + node.nodeSize).scrollIntoView());
    return true;
  };
}

/** What is typed at the start of a line as in Markdown becomes what it means, as in Confluence. */
const markdown = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{1,6})\s$/, nodeType('heading'), ([, hashes = '']) => ({
      level: hashes.length,
    })),
    textblockTypeInputRule(/^```$/, nodeType('codeBlock')),
    wrappingInputRule(/^\s*[-*]\s$/, nodeType('bulletList')),
    wrappingInputRule(/^1[.)]\s$/, nodeType('orderedList')),
    wrappingInputRule(/^>\s$/, nodeType('blockquote')),
  ],
});
