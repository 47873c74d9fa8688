import { SectionMessage } from './section-message';

customElements.define('ops-section-message', SectionMessage);

declare global {
  interface HTMLElementTagNameMap {
    'ops-section-message': SectionMessage;
  }
}
