import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentUnit } from '@codemirror/language';
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
import { editorPhrases } from '../internal/codemirror/messages';
import { templateLanguage } from '../internal/codemirror/template-language';
import { completer } from './completion';
import type { TemplateCompletions } from './completions';
import { findingMarks, goToFinding } from './findings';
import { mendAtCursor } from './mending';

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

const findingKeys = keymap.of([
  {
    key: 'F8',
    run: (view) => goToFinding(view, 1),
    shift: (view) => goToFinding(view, -1),
  },
  { key: 'Mod-.', run: mendAtCursor },
]);

/** All that the editor of a template does. */
export function setup(completions: () => TemplateCompletions | undefined): Extension {
  return [
    findingMarks,
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
    templateLanguage(),
    closeBrackets(),
    bracketMatching(),
    autocompletion({ icons: false, override: [completer(completions)] }),
    highlightSelectionMatches(),
    search({ top: true }),
    escapeFreesTab,
    findingKeys,
    keymap.of([
      ...completionKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
  ];
}
