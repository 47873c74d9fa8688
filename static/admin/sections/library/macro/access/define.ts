import '../../../../../../components/dialog/define';
import '../../../../../../components/macro-access/define';
import '../../../../../../components/macro-dialogs/define';
import '../../../../../../components/section-message/define';
import { LibraryAccess } from './access';

customElements.define('ops-library-access', LibraryAccess);

declare global {
  interface HTMLElementTagNameMap {
    'ops-library-access': LibraryAccess;
  }
}
