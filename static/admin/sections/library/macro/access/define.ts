import { LibraryAccess } from './access';

customElements.define('ops-library-access', LibraryAccess);

declare global {
  interface HTMLElementTagNameMap {
    'ops-library-access': LibraryAccess;
  }
}
