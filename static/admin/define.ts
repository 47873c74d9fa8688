import { AdminPage } from './page';

customElements.define('ops-admin-page', AdminPage);

declare global {
  interface HTMLElementTagNameMap {
    'ops-admin-page': AdminPage;
  }
}
