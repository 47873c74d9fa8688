import '../../../../components/broker-panel/define';
import '../../../../components/section-message/define';
import { BrokerSection } from './broker-section';

customElements.define('ops-broker-section', BrokerSection);

declare global {
  interface HTMLElementTagNameMap {
    'ops-broker-section': BrokerSection;
  }
}
