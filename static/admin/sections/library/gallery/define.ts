import '../../../../../components/dialog/define';
import '../../../../../components/section-message/define';
import '../../../../../components/text-field/define';
import { LibraryGallery, type GalleryCloseEvent } from './gallery';

customElements.define('ops-library-gallery', LibraryGallery);

declare global {
  interface HTMLElementTagNameMap {
    'ops-library-gallery': LibraryGallery;
  }
  interface GlobalEventHandlersEventMap {
    'ops-gallery-close': GalleryCloseEvent;
  }
}
