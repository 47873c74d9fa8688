import { html, type TemplateResult } from 'lit';
import type { AccountRequest } from '../../components/account-form/account-request';
import type { RequestEvent } from '../../components/internal/request';
import type { KnownSpaces } from '../../components/space-picker/known-spaces';
import type { Diagnosis, PublicAccount } from '../../contract/accounts';
import type { AdminStore } from './admin-store';

/** Which dialog is open, and about which account. */
export type OpenDialog = { readonly connectionId: string } & (
  | { readonly name: 'edit' | 'delete' }
  | { readonly name: 'diagnosis'; readonly diagnosis: Diagnosis }
);

/** The open dialog about an account. */
export function accountDialog(
  dialog: OpenDialog,
  account: PublicAccount,
  store: AdminStore,
  spaces: KnownSpaces,
  answer: (event: RequestEvent<AccountRequest>) => Promise<void>,
): TemplateResult {
  switch (dialog.name) {
    case 'edit':
      return html`<ops-account-edit-dialog
        .account=${account}
        .refusal=${store.refusals.get('edit')}
        .spaces=${spaces}
        ?busy=${store.busy.has('edit')}
        @ops-request=${answer}
      ></ops-account-edit-dialog>`;
    case 'delete':
      return html`<ops-account-delete-dialog
        .account=${account}
        .refusal=${store.refusals.get('delete')}
        ?busy=${store.busy.has('delete')}
        @ops-request=${answer}
      ></ops-account-delete-dialog>`;
    case 'diagnosis':
      return html`<ops-account-diagnosis-dialog
        .account=${account}
        .diagnosis=${dialog.diagnosis}
        ?busy=${store.verifying.has(account.connectionId)}
        @ops-request=${answer}
      ></ops-account-diagnosis-dialog>`;
  }
}
