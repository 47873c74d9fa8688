import '../section-message/define';
import '../select-field/define';
import {
  SettingsHistory,
  type SettingsMoreEvent,
  type SettingsRestoreEvent,
} from './settings-history';
import { SettingsPanel, type SettingsSaveEvent } from './settings-panel';

customElements.define('ops-settings-history', SettingsHistory);
customElements.define('ops-settings-panel', SettingsPanel);

declare global {
  interface HTMLElementTagNameMap {
    'ops-settings-history': SettingsHistory;
    'ops-settings-panel': SettingsPanel;
  }
  interface GlobalEventHandlersEventMap {
    'ops-settings-more': SettingsMoreEvent;
    'ops-settings-restore': SettingsRestoreEvent;
    'ops-settings-save': SettingsSaveEvent;
  }
}
