import '../macro-form/define';
import '../section-message/define';
import '../select-field/define';
import '../text-area/define';
import '../text-field/define';
import { MacroSamples } from './macro-samples';
import { SamplesStateLine } from './samples-state';

customElements.define('ops-macro-samples', MacroSamples);
customElements.define('ops-samples-state', SamplesStateLine);

declare global {
  interface HTMLElementTagNameMap {
    'ops-macro-samples': MacroSamples;
    'ops-samples-state': SamplesStateLine;
  }
}
