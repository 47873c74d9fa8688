import type { PublicAccount } from '../../contract/accounts';
import { draftOf, type AccountDraft, type DraftField } from './account-draft';

/** A draft after somebody else saved the account that it changes. */
export interface RebasedDraft {
  readonly draft: AccountDraft;
  /** Fields that both changed, to different values, with what the other saved. */
  readonly conflicts: readonly { readonly field: DraftField; readonly theirs: string }[];
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
  const fields = Object.keys(base) as DraftField[];
  const typed = fields.filter((field) => draft[field] !== base[field]);
  return {
    draft: { ...theirs, ...Object.fromEntries(typed.map((field) => [field, draft[field]])) },
    conflicts: typed
      .filter((field) => theirs[field] !== base[field] && theirs[field] !== draft[field])
      .map((field) => ({ field, theirs: theirs[field] })),
  };
}
