import type { AccountActionEvent } from '../account-dialogs/account-events';
import '../action-menu/define';
import { AccountTable, type AccountConnectEvent } from './account-table';

customElements.define('ops-account-table', AccountTable);

declare global {
  interface HTMLElementTagNameMap {
    'ops-account-table': AccountTable;
  }
  interface GlobalEventHandlersEventMap {
    'ops-account-action': AccountActionEvent;
    'ops-account-connect': AccountConnectEvent;
  }
}
