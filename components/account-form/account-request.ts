import type { SpaceRequest } from '../space-picker/space-request';
import type { AccountDraft } from './account-draft';

interface AccountUpdateRequest {
  readonly type: 'accounts.update';
  readonly connectionId: string;
  readonly draft: AccountDraft;
}

/** What the form of an account asks of its page. */
export type AccountFormRequest =
  | SpaceRequest
  | { readonly type: 'accounts.create'; readonly draft: AccountDraft }
  | AccountUpdateRequest;

/** What can be asked for in the row of an account. */
export type RowAction =
  | 'accounts.verify'
  | 'open-wizard'
  | 'open-diagnosis'
  | 'open-edit'
  | 'open-console'
  | 'open-delete';

/** What the table of accounts, and the dialogs about one of them, ask of their page. */
export type AccountRequest =
  | SpaceRequest
  | AccountUpdateRequest
  | { readonly type: RowAction | 'accounts.delete'; readonly connectionId: string }
  /** Connects a new account. */
  | { readonly type: 'open-wizard'; readonly connectionId?: never }
  | { readonly type: 'close-dialog' };
