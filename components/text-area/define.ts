import { TextArea } from './text-area';

customElements.define('ops-text-area', TextArea);

declare global {
  interface HTMLElementTagNameMap {
    'ops-text-area': TextArea;
  }
}
