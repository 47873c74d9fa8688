import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { LibraryMacro } from '../../contract/library';
import type { Refusal } from '../../contract/result';
import { questionActions } from '../internal/question-actions';
import { RequestEvent } from '../internal/request';
import { renderMacroRefusal } from '../macro-refusal/macro-refusal';
import type { MacroDialogRequest } from '../macro-table/macro-request';
import { styles } from './macro-dialogs.styles';
import { message } from './messages';

/**
 * Asks before a macro is deleted or disabled, and says what goes, what stays, and where it is used.
 *
 * @element ops-macro-question-dialog
 * @slot uses - Where the macro is used.
 * @event {RequestEvent<MacroDialogRequest>} ops-request - It shall be done, or the dialog is left.
 */
export class MacroQuestionDialog extends LitElement {
  static override styles = styles;

  /** What is asked about the macro. */
  @property() question: 'delete' | 'disable' = 'delete';

  /** The macro in question. */
  @property({ attribute: false }) macro?: LibraryMacro | undefined;

  /** Whether it is under way. */
  @property({ type: Boolean }) busy = false;

  /** Why it was refused. */
  @property({ attribute: false }) refusal?: Refusal | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { macro, question } = this;
    if (!macro) return nothing;
    const title = macro.title || macro.name;
    return html`<ops-dialog
      heading=${message(`${question}.heading`, { title })}
      @ops-dialog-dismiss=${this.#cancel}
    >
      ${renderMacroRefusal(this.refusal)}
      <p>${message(`${question}.about`)}</p>
      ${question === 'delete' ? this.#renderLosses(macro) : nothing}
      <slot name="uses"></slot>
      ${questionActions({
        confirm: message(`${question}.confirm`),
        cancel: message('cancel'),
        busy: this.busy,
        onConfirm: () => this.#confirm(),
        onCancel: () => this.#cancel(),
      })}
    </ops-dialog>`;
  }

  #renderLosses({ version, draft, samples, formerNames }: LibraryMacro): TemplateResult {
    const losses = [
      version > 0 && message('delete.versions', { count: version }),
      draft && message('delete.draft'),
      samples.count > 0 && message('delete.samples', { count: samples.count }),
      formerNames.length > 0 && message('delete.names', { names: formerNames.join(', ') }),
      version > 0 && message('delete.grants'),
      message('delete.settings'),
    ];
    return html`<ul>
        ${losses.map((loss) => (loss ? html`<li>${loss}</li>` : nothing))}
      </ul>
      <p>${message('delete.pages')}</p>`;
  }

  #confirm(): void {
    if (this.busy) return;
    const isDelete = this.question === 'delete';
    this.#ask(
      isDelete
        ? { type: 'library.delete' }
        : { type: 'library.change', access: { enabled: false } },
    );
  }

  #cancel(): void {
    this.#ask({ type: 'close-dialog' });
  }

  #ask(request: MacroDialogRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}
