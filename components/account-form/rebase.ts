import type { PublicAccount } from '../../contract/accounts';
import { differences, draftOf, type AccountDraft, type DraftField } from './account-draft';

/** A draft after somebody else saved the account that it changes. */
export interface RebasedDraft {
  readonly draft: AccountDraft;
  /** Fields that both changed, to different values. */
  readonly conflicts: readonly DraftField[];
}

/**
 * Carries a draft over to a newer version of its account: what was typed stays, what was left alone
 * follows the account.
 */
export function rebase(
  draft: AccountDraft,
  before: PublicAccount,
  after: PublicAccount,
): RebasedDraft {
  const [base, theirs] = [draftOf(before), draftOf(after)];
  const typed = differences(base, draft);
  const saved = differences(base, theirs);
  return {
    draft: { ...theirs, ...Object.fromEntries(typed.map((field) => [field, draft[field]])) },
    conflicts: differences(theirs, draft).filter(
      (field) => typed.includes(field) && saved.includes(field),
    ),
  };
}
