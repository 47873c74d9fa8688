import { html, type TemplateResult } from 'lit';
import type { AccountActionEvent } from '../../components/account-dialogs/account-events';
import type { AccountDraft } from '../../components/account-form/account-draft';
import type { RequestEvent } from '../../components/internal/request';
import type { SpaceQuery, SpaceRequest } from '../../components/space-picker/space-request';
import type { KnownSpaces } from '../../components/space-picker/known-spaces';
import type { Diagnosis, PublicAccount } from '../../contract/accounts';
import type { AdminStore } from './admin-store';

/** Which dialog is open, and about which account. */
export type OpenDialog = { readonly connectionId: string } & (
  | { readonly name: 'edit' | 'delete' }
  | { readonly name: 'diagnosis'; readonly diagnosis: Diagnosis }
);

/** What the page does about what a dialog asks for. */
export interface DialogHandlers {
  readonly update: (draft: AccountDraft) => Promise<void>;
  readonly delete: () => Promise<void>;
  readonly act: (event: AccountActionEvent) => Promise<void>;
  readonly close: () => void;
  readonly find: (query: SpaceQuery) => Promise<void>;
}

/** The open dialog about an account. */
export function accountDialog(
  dialog: OpenDialog,
  account: PublicAccount,
  store: AdminStore,
  spaces: KnownSpaces,
  handlers: DialogHandlers,
): TemplateResult {
  switch (dialog.name) {
    case 'edit':
      return html`<ops-account-edit-dialog
        .account=${account}
        .refusal=${store.refusals.get('edit')}
        .spaces=${spaces}
        ?busy=${store.busy.has('edit')}
        @ops-account-submit=${({ draft }: HTMLElementEventMap['ops-account-submit']) =>
          handlers.update(draft)}
        @ops-request=${({ request }: RequestEvent<SpaceRequest>) => handlers.find(request.query)}
        @ops-account-cancel=${handlers.close}
      ></ops-account-edit-dialog>`;
    case 'delete':
      return html`<ops-account-delete-dialog
        .account=${account}
        .refusal=${store.refusals.get('delete')}
        ?busy=${store.busy.has('delete')}
        @ops-account-action=${handlers.delete}
        @ops-account-cancel=${handlers.close}
      ></ops-account-delete-dialog>`;
    case 'diagnosis':
      return html`<ops-account-diagnosis-dialog
        .account=${account}
        .diagnosis=${dialog.diagnosis}
        ?busy=${store.verifying.has(account.connectionId)}
        @ops-account-action=${handlers.act}
        @ops-account-cancel=${handlers.close}
      ></ops-account-diagnosis-dialog>`;
  }
}
