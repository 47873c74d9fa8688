import '../section-message/define';
import '../select-field/define';
import { SettingsPanel, type SettingsSaveEvent } from './settings-panel';

customElements.define('ops-settings-panel', SettingsPanel);

declare global {
  interface HTMLElementTagNameMap {
    'ops-settings-panel': SettingsPanel;
  }
  interface GlobalEventHandlersEventMap {
    'ops-settings-save': SettingsSaveEvent;
  }
}
