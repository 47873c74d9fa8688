import '../text-field/define';
import { MacroForm, type MacroValuesEvent } from './macro-form';

customElements.define('ops-macro-form', MacroForm);

declare global {
  interface HTMLElementTagNameMap {
    'ops-macro-form': MacroForm;
  }
  interface GlobalEventHandlersEventMap {
    'ops-macro-values': MacroValuesEvent;
  }
}
