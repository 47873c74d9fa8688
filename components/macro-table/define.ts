import '../action-menu/define';
import { MacroTable } from './macro-table';

customElements.define('ops-macro-table', MacroTable);

declare global {
  interface HTMLElementTagNameMap {
    'ops-macro-table': MacroTable;
  }
}
