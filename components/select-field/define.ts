import { SelectField } from './select-field';

customElements.define('ops-select-field', SelectField);

declare global {
  interface HTMLElementTagNameMap {
    'ops-select-field': SelectField;
  }
}
