import { SpacePicker } from './space-picker';
import { SpaceSearch, type SpaceSearchEvent, type SpaceToggleEvent } from './space-search';

customElements.define('ops-space-search', SpaceSearch);
customElements.define('ops-space-picker', SpacePicker);

declare global {
  interface HTMLElementTagNameMap {
    'ops-space-picker': SpacePicker;
    'ops-space-search': SpaceSearch;
  }
  interface GlobalEventHandlersEventMap {
    'ops-space-search': SpaceSearchEvent;
    'ops-space-toggle': SpaceToggleEvent;
  }
}
