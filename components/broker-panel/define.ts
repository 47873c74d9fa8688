import '../copy-field/define';
import '../dialog/define';
import '../form-problems/define';
import '../section-message/define';
import '../text-field/define';
import { BrokerForm, type BrokerSaveEvent } from './broker-form';
import { BrokerPanel, type BrokerRemoveEvent } from './broker-panel';
import { BrokerSetup } from './broker-setup';

customElements.define('ops-broker-form', BrokerForm);
customElements.define('ops-broker-setup', BrokerSetup);
customElements.define('ops-broker-panel', BrokerPanel);

declare global {
  interface HTMLElementTagNameMap {
    'ops-broker-form': BrokerForm;
    'ops-broker-panel': BrokerPanel;
    'ops-broker-setup': BrokerSetup;
  }
  interface GlobalEventHandlersEventMap {
    'ops-broker-remove': BrokerRemoveEvent;
    'ops-broker-save': BrokerSaveEvent;
  }
}
