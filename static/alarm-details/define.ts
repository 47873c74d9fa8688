import '../../components/alarm-details/define';
import { AlarmDetailsPage } from './page';

customElements.define('ops-alarm-details-page', AlarmDetailsPage);

declare global {
  interface HTMLElementTagNameMap {
    'ops-alarm-details-page': AlarmDetailsPage;
  }
}
