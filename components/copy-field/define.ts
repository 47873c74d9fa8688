import { CopyField, type TextCopyEvent } from './copy-field';

customElements.define('ops-copy-field', CopyField);

declare global {
  interface HTMLElementTagNameMap {
    'ops-copy-field': CopyField;
  }
  interface GlobalEventHandlersEventMap {
    'ops-text-copy': TextCopyEvent;
  }
}
