import { dateTimeFormat } from '../../../../../components/internal/intl';
import type { RefusalCode } from '../../../../../contract/result';
import { isUnsaved } from './draft-state';
import type { DraftStore } from './draft-store';
import { message } from './messages';

/** How far the draft is. */
export interface DraftStatus {
  readonly words: string;
  /** Whether something keeps it from being saved. */
  readonly isWrong: boolean;
  /** Whether it helps to try again. */
  readonly canTryAgain: boolean;
}

const told = ['too-large', 'storage-busy', 'forbidden', 'not-found'] as const;

/** Whether what is typed is in storage, and else why it is not. */
export function draftStatus(store: DraftStore, now: Date): DraftStatus {
  const { state } = store;
  const refusal = store.refusal('save');
  if (state.conflict) return wrong('conflict', false);
  if (store.status('save') === 'pending') return fine(message('state.saving'));
  if (store.isHeldBack) return wrong('held-back', false);
  if (refusal && isUnsaved(state)) return wrong(keyOf(refusal.code), true);
  if (isUnsaved(state)) return fine(message('state.typing'));
  const { draft } = state.macro ?? {};
  if (!draft) return fine(message('state.published'));
  const time = timeOf(draft.savedAt, now);
  return fine(message('state.saved', { time }));
}

/** A time of day; of another day than today the day, too. */
export function timeOf(milliseconds: number, now: Date): string {
  const isToday = new Date(milliseconds).toDateString() === now.toDateString();
  return dateTimeFormat({ ...(!isToday && { dateStyle: 'medium' }), timeStyle: 'short' }).format(
    milliseconds,
  );
}

function fine(words: string): DraftStatus {
  return { words, isWrong: false, canTryAgain: false };
}

function wrong(
  key: 'conflict' | 'held-back' | 'other' | (typeof told)[number],
  canTryAgain: boolean,
): DraftStatus {
  return { words: message(`state.${key}`), isWrong: true, canTryAgain };
}

function keyOf(code: RefusalCode): (typeof told)[number] | 'other' {
  return told.find((each) => each === code) ?? 'other';
}
