import { toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { MarkType, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { Plugin, type Command, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { markType, nodeType } from './schema';

interface Tool {
  readonly command: Command;
  /** Whether what the cursor is in has it already; undefined for tools that nothing can have. */
  readonly isOn?: (state: EditorState) => boolean;
}

const tools: Readonly<Record<string, Tool>> = {
  undo: { command: undo },
  redo: { command: redo },
  bold: markTool(markType('strong')),
  italic: markTool(markType('em')),
  bullets: listTool(nodeType('bulletList')),
  numbers: listTool(nodeType('orderedList')),
};

/** The buttons above a body, each shown as it can be used where the cursor is. */
export function textTools(buttonOf: (name: string) => HTMLButtonElement): Plugin {
  const buttons = Object.entries(tools).map(([name, tool]) => ({
    button: buttonOf(name),
    ...tool,
  }));
  const show = ({ state }: EditorView): void => {
    for (const { button, command, isOn } of buttons) {
      const isPressed = isOn?.(state);
      button.disabled = !isPressed && !command(state);
      if (isPressed !== undefined) button.ariaPressed = String(isPressed);
    }
  };
  return new Plugin({
    view: (view) => {
      for (const { button, command } of buttons) {
        button.addEventListener('click', () => {
          command(view.state, view.dispatch, view);
          view.focus();
        });
      }
      show(view);
      return { update: show };
    },
  });
}

function markTool(type: MarkType): Tool {
  return {
    command: toggleMark(type),
    isOn: ({ selection: { empty, $from, from, to }, doc, storedMarks }) =>
      empty
        ? type.isInSet(storedMarks ?? $from.marks()) !== undefined
        : doc.rangeHasMark(from, to, type),
  };
}

function listTool(type: NodeType): Tool {
  const isOn = ({ selection: { $from } }: EditorState): boolean =>
    $from.depth > 1 && $from.node($from.depth - 2).type === type;
  const wrap = wrapInList(type);
  const lift = liftListItem(nodeType('listItem'));
  return {
    isOn,
    command: (state, dispatch) => (isOn(state) ? lift : wrap)(state, dispatch),
  };
}
