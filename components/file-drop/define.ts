import { FileDrop, type FilesChooseEvent } from './file-drop';

customElements.define('ops-file-drop', FileDrop);

declare global {
  interface HTMLElementTagNameMap {
    'ops-file-drop': FileDrop;
  }
  interface GlobalEventHandlersEventMap {
    'ops-files-choose': FilesChooseEvent;
  }
}
