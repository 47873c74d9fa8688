import '../alarm-badge/define';
import { MacroView, type MacroFollowEvent, type MacroRetryEvent } from './macro-view';

customElements.define('ops-macro-view', MacroView);

declare global {
  interface HTMLElementTagNameMap {
    'ops-macro-view': MacroView;
  }
  interface GlobalEventHandlersEventMap {
    'ops-macro-follow': MacroFollowEvent;
    'ops-macro-retry': MacroRetryEvent;
  }
}
