import '../section-message/define';
import { AlarmPicker } from './alarm-picker';
import type {
  AlarmPickEvent,
  AlarmSearchEvent,
  LinkPasteEvent,
  ListingRetryEvent,
} from './picker-events';

customElements.define('ops-alarm-picker', AlarmPicker);

declare global {
  interface HTMLElementTagNameMap {
    'ops-alarm-picker': AlarmPicker;
  }
  interface GlobalEventHandlersEventMap {
    'ops-alarm-pick': AlarmPickEvent;
    'ops-alarm-search': AlarmSearchEvent;
    'ops-link-paste': LinkPasteEvent;
    'ops-listing-retry': ListingRetryEvent;
  }
}
