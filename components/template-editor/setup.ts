import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { indentUnit } from '@codemirror/language';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { editorPhrases } from '../internal/editor-words';

/** For Tab to leave the editor after Escape, however long somebody takes: an hour. */
const tabLeavesMs = 3_600_000;

/** Escape frees Tab, until another key is pressed; whatever else Escape does is done too. */
const escapeFreesTab = keymap.of([
  {
    key: 'Escape',
    run: (view) => {
      view.setTabFocusMode(tabLeavesMs);
      return false;
    },
  },
]);

/** What every editor of a template has, before findings and completion. */
export function setup(): Extension {
  return [
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightActiveLine(),
    history(),
    drawSelection(),
    indentUnit.of('  '),
    EditorState.tabSize.of(4),
    EditorState.allowMultipleSelections.of(true),
    EditorView.lineWrapping,
    EditorState.phrases.of(editorPhrases()),
    closeBrackets(),
    autocompletion({ icons: false }),
    highlightSelectionMatches(),
    search({ top: true }),
    escapeFreesTab,
    keymap.of([
      ...completionKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
  ];
}
