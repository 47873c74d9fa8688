import '../copy-field/define';
import '../section-message/define';
import { Diagnosis } from './diagnosis';

customElements.define('ops-diagnosis', Diagnosis);

declare global {
  interface HTMLElementTagNameMap {
    'ops-diagnosis': Diagnosis;
  }
}
