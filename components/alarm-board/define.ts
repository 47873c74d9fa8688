import '../section-message/define';
import { AlarmBoard, type BoardArrangeEvent, type BoardSelectEvent } from './alarm-board';
import { AlarmRow } from './alarm-row';

customElements.define('ops-alarm-row', AlarmRow);
customElements.define('ops-alarm-board', AlarmBoard);

declare global {
  interface HTMLElementTagNameMap {
    'ops-alarm-row': AlarmRow;
    'ops-alarm-board': AlarmBoard;
  }
  interface GlobalEventHandlersEventMap {
    'ops-board-select': BoardSelectEvent;
    'ops-board-arrange': BoardArrangeEvent;
  }
}
