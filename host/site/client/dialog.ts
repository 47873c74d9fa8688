import { element } from './dom';

/** A modal dialog of the page. */
export interface DialogOptions {
  readonly title: string;
  /** A named size of Atlassian's modals, or a width and height as CSS lengths. */
  readonly size: string | { readonly width: string; readonly height?: string };
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly content: readonly Node[];
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
    element('header', {}, element('h2', {}, options.title), close),
    ...options.content,
  );
  if (typeof options.size === 'object') {
    dialog.style.setProperty('inline-size', options.size.width);
    if (options.size.height !== undefined)
      dialog.style.setProperty('block-size', options.size.height);
  } else {
    dialog.dataset['size'] = sizes.includes(options.size) ? options.size : 'medium';
  }
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('cancel', (event) => {
    if (!options.closeOnEscape) event.preventDefault();
  });
  dialog.addEventListener('click', (event) => {
    // The backdrop belongs to the dialog element itself; its content covers the rest.
    if (event.target === dialog && options.closeOnOverlayClick) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    options.onClose();
  });
  document.body.append(dialog);
  dialog.showModal();
  return () => {
    dialog.close();
  };
}
