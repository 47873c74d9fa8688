import { AppFrame } from './app-frame';
import { openDialog, type DialogOptions } from './dialog';
import { element } from './dom';

/** What `new Modal(…).open()` sends (@forge/bridge, modal.ts). */
export interface AppModalRequest {
  /** `resource` or `resource/entry`; null for the opener's own. */
  readonly resource: string | null;
  readonly size: DialogOptions['size'];
  readonly context: unknown;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly title: string;
  readonly onClose: (payload?: unknown) => unknown;
}

/** Opens a document of the app in a dialog; false when the app has no such resource. */
export function openAppModal(opener: AppFrame, request: AppModalRequest): boolean {
  const { page, data } = opener;
  const resource = request.resource ?? data.resource;
  if (page.data.documents[resource] === undefined) return false;

  let result: unknown;
  const view = {
    extension: { modal: request.context },
    close: (payload: unknown) => {
      result = payload;
      // The frame shall hear the answer before it is gone.
      setTimeout(close);
    },
  };
  const title = request.title || data.title;
  const frame = new AppFrame(page, { ...data, resource, title }, view);
  const body = element('div', { className: 'modal-frame' });
  const close = openDialog({
    ...request,
    title,
    content: [body],
    onClose: () => {
      for (const callback of frame.onClose) callback();
      frame.dispose();
      request.onClose(result);
    },
  });
  page.mount(frame, body);
  return true;
}
