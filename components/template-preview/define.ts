import '../macro-stage/define';
import '../section-message/define';
import { TemplatePreview } from './template-preview';

customElements.define('ops-template-preview', TemplatePreview);

declare global {
  interface HTMLElementTagNameMap {
    'ops-template-preview': TemplatePreview;
  }
}
