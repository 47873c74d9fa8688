import '../../../../../components/section-message/define';
import { LibraryUses } from './uses';

customElements.define('ops-library-uses', LibraryUses);

declare global {
  interface HTMLElementTagNameMap {
    'ops-library-uses': LibraryUses;
  }
}
