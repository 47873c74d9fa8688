import { Dialog, type DialogDismissEvent } from './dialog';

customElements.define('ops-dialog', Dialog);

declare global {
  interface HTMLElementTagNameMap {
    'ops-dialog': Dialog;
  }
  interface GlobalEventHandlersEventMap {
    'ops-dialog-dismiss': DialogDismissEvent;
  }
}
