import '../../../../components/grant-keys-panel/define';
import '../../../../components/section-message/define';
import { GrantKeysSection } from './grant-keys-section';

customElements.define('ops-grant-keys-section', GrantKeysSection);

declare global {
  interface HTMLElementTagNameMap {
    'ops-grant-keys-section': GrantKeysSection;
  }
}
