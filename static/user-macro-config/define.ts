import '../../components/macro-chooser/define';
import '../../components/macro-settings/define';
import '../../components/section-message/define';
import { UserMacroConfigPage } from './page';

customElements.define('ops-user-macro-config-page', UserMacroConfigPage);

declare global {
  interface HTMLElementTagNameMap {
    'ops-user-macro-config-page': UserMacroConfigPage;
  }
}
