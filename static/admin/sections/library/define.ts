import '../../../../components/section-message/define';
import { LibrarySection } from './library-section';

customElements.define('ops-library-section', LibrarySection);

declare global {
  interface HTMLElementTagNameMap {
    'ops-library-section': LibrarySection;
  }
}
