import '../../../../../components/section-message/define';
import { LibraryMacroPage } from './macro-page';

customElements.define('ops-library-macro', LibraryMacroPage);

declare global {
  interface HTMLElementTagNameMap {
    'ops-library-macro': LibraryMacroPage;
  }
}
