import '../alarm-chart/define';
import '../section-message/define';
import { AlarmDetails, type AlarmFollowEvent } from './alarm-details';

customElements.define('ops-alarm-details', AlarmDetails);

declare global {
  interface HTMLElementTagNameMap {
    'ops-alarm-details': AlarmDetails;
  }
  interface GlobalEventHandlersEventMap {
    'ops-alarm-follow': AlarmFollowEvent;
  }
}
