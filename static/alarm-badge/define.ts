import '../../components/alarm-badge/define';
import { AlarmBadgePage } from './page';

customElements.define('ops-alarm-badge-page', AlarmBadgePage);

declare global {
  interface HTMLElementTagNameMap {
    'ops-alarm-badge-page': AlarmBadgePage;
  }
}
