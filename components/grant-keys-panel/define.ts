import '../dialog/define';
import '../section-message/define';
import {
  GrantKeysPanel,
  type GrantKeyRetireEvent,
  type GrantKeysRotateEvent,
} from './grant-keys-panel';

customElements.define('ops-grant-keys-panel', GrantKeysPanel);

declare global {
  interface HTMLElementTagNameMap {
    'ops-grant-keys-panel': GrantKeysPanel;
  }
  interface GlobalEventHandlersEventMap {
    'ops-grant-key-retire': GrantKeyRetireEvent;
    'ops-grant-keys-rotate': GrantKeysRotateEvent;
  }
}
