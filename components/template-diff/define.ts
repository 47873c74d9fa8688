import { TemplateDiff } from './template-diff';

customElements.define('ops-template-diff', TemplateDiff);

declare global {
  interface HTMLElementTagNameMap {
    'ops-template-diff': TemplateDiff;
  }
}
