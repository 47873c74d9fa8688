import type { SettingsState } from '../../components/macro-settings/settings-state';
import { hasSampleBody, summaryOf, unknownValues, type DialogState } from './dialog-state';
import type { DialogStore } from './dialog-store';

/** How far the requests of a dialog are. */
type Progress = Pick<DialogStore, 'status' | 'refusal'>;

/** What the settings show: what is known, and how far the requests are. */
export function settingsOf(state: DialogState, progress: Progress): SettingsState {
  const { name, form, values, body, answer, readings, saveFailure } = state;
  return {
    ...{ name, form, values, body },
    summary: summaryOf(state),
    refusal: progress.refusal('describe')?.code,
    unknown: unknownValues(state),
    preview: {
      answer,
      readings,
      isAsking: progress.status('render') === 'pending',
      hasSampleBody: hasSampleBody(state),
    },
    isSaving: isSaving(state, progress),
    failure: saveFailure,
  };
}

// Saved, the dialog is closing: nothing can be pressed twice meanwhile.
function isSaving({ saveFailure }: DialogState, progress: Progress): boolean {
  const status = progress.status('save');
  return status === 'pending' || (status === 'done' && !saveFailure);
}
