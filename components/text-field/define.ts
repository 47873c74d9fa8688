import { TextField } from './text-field';

customElements.define('ops-text-field', TextField);

declare global {
  interface HTMLElementTagNameMap {
    'ops-text-field': TextField;
  }
}
