import '../../../../../components/finding-list/define';
import '../../../../../components/macro-samples/define';
import '../../../../../components/section-message/define';
import '../../../../../components/template-editor/define';
import '../../../../../components/template-preview/define';
import { LibraryEditor } from './library-editor';

customElements.define('ops-library-editor', LibraryEditor);

declare global {
  interface HTMLElementTagNameMap {
    'ops-library-editor': LibraryEditor;
  }
}
