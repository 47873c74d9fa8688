import '../form-problems/define';
import '../macro-form/define';
import '../placement-field/define';
import '../section-message/define';
import { MacroAccessForm } from './macro-access';

customElements.define('ops-macro-access', MacroAccessForm);

declare global {
  interface HTMLElementTagNameMap {
    'ops-macro-access': MacroAccessForm;
  }
}
