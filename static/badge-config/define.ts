import '../../components/badge-form/define';
import '../../components/section-message/define';
import { BadgeConfigPage } from './page';

customElements.define('ops-badge-config-page', BadgeConfigPage);

declare global {
  interface HTMLElementTagNameMap {
    'ops-badge-config-page': BadgeConfigPage;
  }
}
