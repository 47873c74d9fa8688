import { ImportReport, type ImportChooseEvent, type ImportRenameEvent } from './import-report';

customElements.define('ops-import-report', ImportReport);

declare global {
  interface HTMLElementTagNameMap {
    'ops-import-report': ImportReport;
  }
  interface GlobalEventHandlersEventMap {
    'ops-import-choose': ImportChooseEvent;
    'ops-import-rename': ImportRenameEvent;
  }
}
