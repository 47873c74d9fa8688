import '../account-form/define';
import '../copy-field/define';
import '../diagnosis/define';
import '../dialog/define';
import '../section-message/define';
import { AccountDeleteDialog } from './delete-dialog';
import { AccountDiagnosisDialog } from './diagnosis-dialog';
import { AccountEditDialog } from './edit-dialog';

customElements.define('ops-account-delete-dialog', AccountDeleteDialog);
customElements.define('ops-account-diagnosis-dialog', AccountDiagnosisDialog);
customElements.define('ops-account-edit-dialog', AccountEditDialog);

declare global {
  interface HTMLElementTagNameMap {
    'ops-account-delete-dialog': AccountDeleteDialog;
    'ops-account-diagnosis-dialog': AccountDiagnosisDialog;
    'ops-account-edit-dialog': AccountEditDialog;
  }
}
