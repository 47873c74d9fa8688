import '../macro-form/define';
import '../macro-view/define';
import '../section-message/define';
import '../text-area/define';
import { MacroPreview } from './macro-preview';
import { MacroSettings } from './macro-settings';

customElements.define('ops-macro-preview', MacroPreview);
customElements.define('ops-macro-settings', MacroSettings);

declare global {
  interface HTMLElementTagNameMap {
    'ops-macro-preview': MacroPreview;
    'ops-macro-settings': MacroSettings;
  }
}
