import '../../../../../components/dialog/define';
import '../../../../../components/macro-view/define';
import '../../../../../components/section-message/define';
import '../../../../../components/template-diff/define';
import '../../../../../components/text-field/define';
import { LibraryVersions } from './versions';

customElements.define('ops-library-versions', LibraryVersions);

declare global {
  interface HTMLElementTagNameMap {
    'ops-library-versions': LibraryVersions;
  }
}
