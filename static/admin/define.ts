import '../../components/account-dialogs/define';
import '../../components/account-table/define';
import '../../components/broker-panel/define';
import '../../components/grant-keys-panel/define';
import '../../components/role-wizard/define';
import '../../components/section-message/define';
import '../../components/settings-panel/define';
import { AdminPage } from './page';

customElements.define('ops-admin-page', AdminPage);

declare global {
  interface HTMLElementTagNameMap {
    'ops-admin-page': AdminPage;
  }
}
