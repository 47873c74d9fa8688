import { LibraryList } from './list';

customElements.define('ops-library-list', LibraryList);

declare global {
  interface HTMLElementTagNameMap {
    'ops-library-list': LibraryList;
  }
}
