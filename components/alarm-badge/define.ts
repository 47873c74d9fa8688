import { AlarmBadge, type AlarmSelectEvent } from './alarm-badge';

customElements.define('ops-alarm-badge', AlarmBadge);

declare global {
  interface HTMLElementTagNameMap {
    'ops-alarm-badge': AlarmBadge;
  }
  interface GlobalEventHandlersEventMap {
    'ops-alarm-select': AlarmSelectEvent;
  }
}
