import '../../../../../components/macro-dialogs/define';
import '../../../../../components/macro-table/define';
import '../../../../../components/section-message/define';
import { LibraryList } from './list';

customElements.define('ops-library-list', LibraryList);

declare global {
  interface HTMLElementTagNameMap {
    'ops-library-list': LibraryList;
  }
}
