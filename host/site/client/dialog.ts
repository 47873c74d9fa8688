import { element } from './dom';

/** A modal dialog of the page. */
export interface DialogOptions {
  readonly title: string;
  /** A named size of Atlassian's modals, or a width and height as CSS lengths. */
  readonly size: string | { readonly width?: string; readonly height?: string };
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly content: readonly Node[];
  /** Where in the window it opens, in CSS pixels; in the middle without it. */
  readonly at?: { readonly left: number; readonly bottom: number };
  /** Runs once, however the dialog is closed. */
  readonly onClose: () => void;
}

const sizes = ['small', 'medium', 'large', 'xlarge', 'max', 'fullscreen', 'resizable'];

/** Shows the dialog; what it answers closes it. */
export function openDialog(options: DialogOptions): () => void {
  const close = element(
    'button',
    { type: 'button', className: 'icon-button', ariaLabel: 'Close' },
    '×',
  );
  const dialog = element(
    'dialog',
    { className: 'modal', ariaLabel: options.title || 'Dialog' },
    element('div', { className: 'modal-header' }, element('h2', {}, options.title), close),
    ...options.content,
  );
  if (typeof options.size === 'object') {
    const { width, height } = options.size;
    if (width !== undefined) dialog.style.setProperty('inline-size', width);
    if (height !== undefined) dialog.style.setProperty('block-size', height);
  } else {
    dialog.dataset['size'] = sizes.includes(options.size) ? options.size : 'medium';
  }
  // The browser's own event comes later: what somebody types meanwhile would go anywhere.
  const finish = (): void => {
    if (!dialog.isConnected) return;
    dialog.close();
    dialog.remove();
    options.onClose();
  };
  close.addEventListener('click', finish);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (options.closeOnEscape) finish();
  });
  dialog.addEventListener('click', (event) => {
    // The backdrop belongs to the dialog element itself; its content covers the rest.
    if (event.target === dialog && options.closeOnOverlayClick) finish();
  });
  dialog.addEventListener('close', finish);
  document.body.append(dialog);
  dialog.showModal();
  if (options.at) moveTo(dialog, options.at);
  return finish;
}

/** Below the place, or as near as the window lets it be whole. */
function moveTo(
  dialog: HTMLDialogElement,
  { left, bottom }: { readonly left: number; readonly bottom: number },
): void {
  dialog.dataset['anchored'] = '';
  const { width, height } = dialog.getBoundingClientRect();
  const within = (place: number, size: number, window: number) =>
    Math.max(8, Math.min(place, window - size - 8));
  dialog.style.setProperty('left', `${within(left, width, innerWidth)}px`);
  dialog.style.setProperty('top', `${within(bottom + 4, height, innerHeight)}px`);
}
