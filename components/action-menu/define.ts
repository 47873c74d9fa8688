import { ActionMenu, type MenuSelectEvent } from './action-menu';

customElements.define('ops-action-menu', ActionMenu);

declare global {
  interface HTMLElementTagNameMap {
    'ops-action-menu': ActionMenu;
  }
  interface GlobalEventHandlersEventMap {
    'ops-menu-select': MenuSelectEvent;
  }
}
