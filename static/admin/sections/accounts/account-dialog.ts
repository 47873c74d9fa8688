import { html, type TemplateResult } from 'lit';
import type { AccountRequest } from '../../../../components/account-form/account-request';
import type { RequestEvent } from '../../../../components/internal/request';
import type { KnownSpaces } from '../../../../components/space-picker/known-spaces';
import type { Diagnosis, PublicAccount } from '../../../../contract/accounts';
import type { AccountsStore } from './accounts-store';

/** Which dialog is open, and about which account. */
export type OpenDialog = { readonly connectionId: string } & (
  | { readonly name: 'edit' | 'delete' }
  | { readonly name: 'diagnosis'; readonly diagnosis: Diagnosis }
);

/** The open dialog about an account. */
export function accountDialog(
  dialog: OpenDialog,
  account: PublicAccount,
  store: AccountsStore,
  spaces: KnownSpaces,
  answer: (event: RequestEvent<AccountRequest>) => Promise<void>,
): TemplateResult {
  const { connectionId } = account;
  switch (dialog.name) {
    case 'edit':
      return html`<ops-account-edit-dialog
        .account=${account}
        .accounts=${store.state.list.accounts}
        .refusal=${store.refusal(`update ${connectionId}`)}
        .spaces=${spaces}
        ?busy=${store.status(`update ${connectionId}`) === 'pending'}
        @ops-request=${answer}
      ></ops-account-edit-dialog>`;
    case 'delete':
      return html`<ops-account-delete-dialog
        .account=${account}
        .refusal=${store.refusal(`delete ${connectionId}`)}
        ?busy=${store.status(`delete ${connectionId}`) === 'pending'}
        @ops-request=${answer}
      ></ops-account-delete-dialog>`;
    case 'diagnosis':
      return html`<ops-account-diagnosis-dialog
        .account=${account}
        .diagnosis=${dialog.diagnosis}
        ?busy=${store.status(`verify ${connectionId}`) === 'pending'}
        @ops-request=${answer}
      ></ops-account-diagnosis-dialog>`;
  }
}
