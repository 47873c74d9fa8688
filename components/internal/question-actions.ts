import { html, nothing, type TemplateResult } from 'lit';

/** What the buttons of a question say and do. */
export interface QuestionActions {
  /** Words on the button that confirms. */
  readonly confirm: string;
  /** Words on the button that leaves everything as it is. */
  readonly cancel: string;
  /** Whether the action is under way. */
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/**
 * The buttons of an `<ops-dialog>` that asks before something is gone for good. The harmless one
 * comes first, where the focus goes.
 */
export function questionActions(question: QuestionActions): TemplateResult {
  const { confirm, cancel, busy, onConfirm, onCancel } = question;
  return html`<div slot="actions">
    <button type="button" @click=${onCancel}>${cancel}</button>
    <button
      type="button"
      class="danger"
      aria-disabled=${busy ? 'true' : nothing}
      @click=${onConfirm}
    >
      ${confirm}
    </button>
  </div>`;
}
