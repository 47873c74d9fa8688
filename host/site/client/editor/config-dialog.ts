import { AppFrame } from '../app-frame';
import { openDialog } from '../dialog';
import { element } from '../dom';
import type { Page } from '../page';
import type { FrameData, MacroDialog } from '../page-data';
import { parseSubmission, type Submission } from './config-payload';

/** A macro's config dialog. */
export interface ConfigDialogOptions {
  readonly dialog: MacroDialog;
  readonly frame: FrameData;
  /** Keeps what was submitted; throws SubmitError where it cannot. */
  readonly save: (submission: Submission) => void;
  /** Whether the macro has a body, which the dialog may fill. */
  readonly isBodied: boolean;
  readonly onClose: () => void;
}

/**
 * Opens the app's page for a macro's parameters. What the platform refuses leaves the dialog open, as
 * it is; closing asks nothing.
 */
export function openConfigDialog(page: Page, options: ConfigDialogOptions): void {
  const { dialog, frame: data, save, isBodied, onClose } = options;
  const frame = new AppFrame(page, data, {
    extension: {},
    close: () => {
      setTimeout(close);
    },
    submit: (payload) => {
      const submission = parseSubmission(payload, isBodied);
      save(submission);
      // The frame shall hear the answer before it is gone.
      if (!submission.keepEditing) setTimeout(close);
    },
  });
  const body = element('div', { className: 'modal-frame' });
  const close = openDialog({
    title: dialog.title,
    size: dialog.size,
    closeOnEscape: true,
    closeOnOverlayClick: false,
    content: [body],
    onClose: () => {
      for (const callback of frame.onClose) callback();
      frame.dispose();
      onClose();
    },
  });
  page.mount(frame, body);
}
