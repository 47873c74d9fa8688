import '../../../../../components/file-drop/define';
import '../../../../../components/import-report/define';
import '../../../../../components/section-message/define';
import '../../../../../components/text-area/define';
import { LibraryExport } from './export-panel';
import { LibraryImport } from './import';

customElements.define('ops-library-export', LibraryExport);
customElements.define('ops-library-import', LibraryImport);

declare global {
  interface HTMLElementTagNameMap {
    'ops-library-export': LibraryExport;
    'ops-library-import': LibraryImport;
  }
}
