import '../../../../components/account-dialogs/define';
import '../../../../components/account-table/define';
import '../../../../components/role-wizard/define';
import '../../../../components/section-message/define';
import { AccountWizard } from './account-wizard';
import { AccountsSection } from './accounts-section';

customElements.define('ops-account-wizard', AccountWizard);
customElements.define('ops-accounts-section', AccountsSection);

declare global {
  interface HTMLElementTagNameMap {
    'ops-account-wizard': AccountWizard;
    'ops-accounts-section': AccountsSection;
  }
}
