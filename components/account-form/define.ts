import '../form-problems/define';
import '../placement-field/define';
import '../reads-field/define';
import '../section-message/define';
import '../select-field/define';
import '../text-field/define';
import { AccountForm } from './account-form';

customElements.define('ops-account-form', AccountForm);

declare global {
  interface HTMLElementTagNameMap {
    'ops-account-form': AccountForm;
  }
}
