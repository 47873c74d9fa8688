import { TemplateEditor, type TemplateChangeEvent } from './template-editor';

customElements.define('ops-template-editor', TemplateEditor);

declare global {
  interface HTMLElementTagNameMap {
    'ops-template-editor': TemplateEditor;
  }
  interface GlobalEventHandlersEventMap {
    'ops-template-change': TemplateChangeEvent;
  }
}
