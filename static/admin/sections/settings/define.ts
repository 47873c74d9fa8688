import '../../../../components/section-message/define';
import { SettingsSection } from './settings-section';

customElements.define('ops-settings-section', SettingsSection);

declare global {
  interface HTMLElementTagNameMap {
    'ops-settings-section': SettingsSection;
  }
}
