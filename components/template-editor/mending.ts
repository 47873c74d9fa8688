import { EditorView } from '@codemirror/view';
import type { TemplateFinding } from '../../contract/library';
import { mendsOf } from '../../rules/template-mend';
import type { TemplateMend } from '../../rules/template-mends/mend';
import { findingAtCursor, forget, type PlacedFinding } from './findings';
import { message } from './messages';

/** How a finding of the text that is there now is mended; undefined for one that takes a person. */
export function mendAt({ state }: EditorView, place: PlacedFinding): TemplateMend | undefined {
  const line = state.doc.lineAt(place.from);
  const now: TemplateFinding = {
    ...place.finding,
    line: line.number,
    column: place.from - line.from + 1,
  };
  return mendsOf(state.doc.toString())(now);
}

/** Mends the finding at the cursor; false where there is none that can be. */
export function mendAtCursor(view: EditorView): boolean {
  const place = findingAtCursor(view.state);
  const mend = place && mendAt(view, place);
  if (!mend || view.state.readOnly) return false;
  view.dispatch({
    changes: mend.edits,
    effects: [
      forget.of(place.finding),
      EditorView.announce.of(message('mended', { mend: mendWords(mend) })),
    ],
    userEvent: 'input.mend',
  });
  return true;
}

/** What a mend does, in words. */
export function mendWords({ act, subject, result }: TemplateMend): string {
  return act === 'rename' || act === 'print-through'
    ? message(act, { subject, result })
    : message(act, { subject });
}
