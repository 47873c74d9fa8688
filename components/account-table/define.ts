import '../action-menu/define';
import { AccountTable } from './account-table';

customElements.define('ops-account-table', AccountTable);

declare global {
  interface HTMLElementTagNameMap {
    'ops-account-table': AccountTable;
  }
}
