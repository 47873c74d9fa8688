import { FindingList, type FindingSelectEvent } from './finding-list';

customElements.define('ops-finding-list', FindingList);

declare global {
  interface HTMLElementTagNameMap {
    'ops-finding-list': FindingList;
  }
  interface GlobalEventHandlersEventMap {
    'ops-finding-select': FindingSelectEvent;
  }
}
