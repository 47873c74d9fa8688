import '../../components/macro-view/define';
import { UserMacroPage } from './page';

customElements.define('ops-user-macro-page', UserMacroPage);

declare global {
  interface HTMLElementTagNameMap {
    'ops-user-macro-page': UserMacroPage;
  }
}
