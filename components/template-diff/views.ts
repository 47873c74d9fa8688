import { defaultKeymap } from '@codemirror/commands';
import { MergeView, unifiedMergeView } from '@codemirror/merge';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension, type Text } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { editorPhrases } from '../internal/codemirror/messages';
import { templateLanguage } from '../internal/codemirror/template-language';

/** How two texts are shown. */
export type DiffLayout = 'side-by-side' | 'unified';

/** What is to be shown, and where. */
export interface Shown {
  readonly before: Text;
  readonly after: Text;
  readonly labels: readonly [before: string, after: string];
  readonly isWhole: boolean;
  readonly parent: HTMLElement;
  readonly root: ShadowRoot;
  /** The next change was asked for, or the one before. */
  readonly go: (direction: 1 | -1) => void;
}

/** A difference on the screen. */
export interface DiffView {
  /** Shows lines of the two texts, by offsets of where they begin. */
  readonly reveal: (before: number, after: number) => void;
  readonly destroy: () => void;
}

/** The search for differences gives up precision in texts that have little in common. */
export const diffConfig = { scanLimit: 500, timeout: 200 };

/** How many lines around a change are shown, and how many others have to be there to be hidden. */
const collapsed = { margin: 3, minSize: 6 };

function common({ go }: Shown, label: string): Extension {
  return [
    lineNumbers(),
    drawSelection(),
    templateLanguage(),
    search({ top: true }),
    EditorState.readOnly.of(true),
    EditorState.tabSize.of(4),
    EditorState.phrases.of(editorPhrases()),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-describedby': 'keys',
      tabindex: '0',
    }),
    keymap.of([
      {
        key: 'F8',
        run: () => {
          go(1);
          return true;
        },
        shift: () => {
          go(-1);
          return true;
        },
      },
      ...searchKeymap,
      ...defaultKeymap,
    ]),
  ];
}

/** Each text in a column of its own. */
function sideBySide(shown: Shown): DiffView {
  const { before, after, labels, isWhole, parent, root } = shown;
  const merge = new MergeView({
    a: { doc: before, extensions: common(shown, labels[0]) },
    b: { doc: after, extensions: common(shown, labels[1]) },
    ...(!isWhole && { collapseUnchanged: collapsed }),
    diffConfig,
    parent,
    root,
  });
  return {
    reveal: (from, to) => {
      show(merge.a, from);
      show(merge.b, to);
    },
    destroy: () => {
      merge.destroy();
    },
  };
}

/** One text, with what was removed from the other between its lines. */
function unified(shown: Shown): DiffView {
  const { before, after, labels, isWhole, parent, root } = shown;
  const view = new EditorView({
    parent,
    root,
    doc: after,
    extensions: [
      common(shown, labels[1]),
      unifiedMergeView({
        original: before,
        mergeControls: false,
        diffConfig,
        ...(!isWhole && { collapseUnchanged: collapsed }),
      }),
    ],
  });
  return {
    reveal: (_from, to) => {
      show(view, to);
    },
    destroy: () => {
      view.destroy();
    },
  };
}

/** How each layout is made. */
export const views: Readonly<Record<DiffLayout, (shown: Shown) => DiffView>> = {
  'side-by-side': sideBySide,
  unified,
};

function show(view: EditorView, offset: number): void {
  const anchor = Math.min(offset, view.state.doc.length);
  view.dispatch({
    selection: { anchor },
    effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
  });
}
