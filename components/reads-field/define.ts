import '../copy-field/define';
import { ReadsField } from './reads-field';

customElements.define('ops-reads-field', ReadsField);

declare global {
  interface HTMLElementTagNameMap {
    'ops-reads-field': ReadsField;
  }
}
