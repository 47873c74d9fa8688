import type { DialogState, SealState } from '../../components/badge-form/dialog-state';
import type { ConfigState } from './config-state';
import type { ConfigStore } from './config-store';

/** How far the requests of a dialog are. */
type Progress = Pick<ConfigStore, 'status' | 'refusal'>;

/** What the form shows: what is known, and how far the requests are. */
export function dialogOf(state: ConfigState, progress: Progress): DialogState {
  const { accounts, connectionId, alarmName, typed, kept, listed, shown, link } = state;
  return {
    ...{ accounts, connectionId, alarmName, typed, kept, listed, shown, link },
    isListing: progress.status('list') === 'pending',
    listingRefusal: progress.refusal('list')?.code,
    seal: sealOf(state, progress),
    isSaving: isSaving(state, progress),
    failure: state.saveFailure ?? progress.refusal('save')?.code,
  };
}

function sealOf({ seal }: ConfigState, progress: Progress): SealState {
  const refusal = progress.refusal('seals.open');
  if (refusal) return { kind: 'refused', code: refusal.code };
  if (progress.status('seals.open') === 'pending') return { kind: 'opening' };
  return seal ? { kind: 'opened', seal } : { kind: 'closed' };
}

// Saved, the dialog is closing: nothing can be pressed twice meanwhile.
function isSaving({ saveFailure }: ConfigState, progress: Progress): boolean {
  const status = progress.status('save');
  return status === 'pending' || (status === 'done' && !saveFailure);
}
