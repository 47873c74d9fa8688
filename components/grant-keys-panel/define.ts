import '../dialog/define';
import '../section-message/define';
import {
  GrantKeysPanel,
  type GrantKeysRetireEvent,
  type GrantKeysRotateEvent,
} from './grant-keys-panel';

customElements.define('ops-grant-keys-panel', GrantKeysPanel);

declare global {
  interface HTMLElementTagNameMap {
    'ops-grant-keys-panel': GrantKeysPanel;
  }
  interface GlobalEventHandlersEventMap {
    'ops-grant-keys-retire': GrantKeysRetireEvent;
    'ops-grant-keys-rotate': GrantKeysRotateEvent;
  }
}
