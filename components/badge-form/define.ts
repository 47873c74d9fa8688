import '../alarm-badge/define';
import '../alarm-picker/define';
import '../form-problems/define';
import '../section-message/define';
import '../select-field/define';
import '../text-field/define';
import { BadgeForm } from './badge-form';
import { BadgeNotices } from './badge-notices';
import { BadgeOptions, type OptionsChangeEvent } from './badge-options';
import { BadgePreview } from './badge-preview';

customElements.define('ops-badge-notices', BadgeNotices);
customElements.define('ops-badge-options', BadgeOptions);
customElements.define('ops-badge-preview', BadgePreview);
customElements.define('ops-badge-form', BadgeForm);

declare global {
  interface HTMLElementTagNameMap {
    'ops-badge-form': BadgeForm;
    'ops-badge-notices': BadgeNotices;
    'ops-badge-options': BadgeOptions;
    'ops-badge-preview': BadgePreview;
  }
  interface GlobalEventHandlersEventMap {
    'ops-options-change': OptionsChangeEvent;
  }
}
