import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { LibraryMacro } from '../../contract/library';
import type { Refusal } from '../../contract/result';
import { RequestEvent } from '../internal/request';
import { renderMacroRefusal } from '../macro-refusal/macro-refusal';
import type { MacroDialogRequest } from '../macro-table/macro-request';
import type { TextField } from '../text-field/text-field';
import { styles } from './macro-dialogs.styles';
import { message } from './messages';
import { nameProblem } from './name-problem';

/**
 * Asks for the name that a macro, or its copy, is to have.
 *
 * @element ops-macro-name-dialog
 * @event {RequestEvent<MacroDialogRequest>} ops-request - The name was given, or the dialog is left.
 */
export class MacroNameDialog extends LitElement {
  static override styles = styles;

  /** What the name is for. */
  @property() task: 'rename' | 'duplicate' = 'rename';

  /** The macro in question. */
  @property({ attribute: false }) macro?: LibraryMacro | undefined;

  /** Whether it is under way. */
  @property({ type: Boolean }) busy = false;

  /** Why it was refused. */
  @property({ attribute: false }) refusal?: Refusal | undefined;

  @state() private typed: string | undefined;
  @state() private problem = '';

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('refusal')) this.renderRoot.querySelector<HTMLElement>('#refused')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { macro, task } = this;
    if (!macro) return nothing;
    const title = macro.title || macro.name;
    return html`<ops-dialog
      heading=${message(`${task}.heading`, { title })}
      @ops-dialog-dismiss=${this.#cancel}
    >
      ${renderMacroRefusal(this.refusal)}
      <p>${message(`${task}.about`)}</p>
      <form id="form" novalidate @submit=${this.#submit}>
        <ops-text-field
          name="to"
          label=${message(`${task}.name`)}
          hint=${message('name.hint')}
          error=${this.problem}
          .value=${this.typed ?? macro.name}
          code
          required
          @input=${this.#type}
        ></ops-text-field>
      </form>
      <div slot="actions">
        <button type="button" @click=${this.#cancel}>${message('cancel')}</button>
        <button
          type="button"
          class="primary"
          aria-disabled=${this.busy ? 'true' : nothing}
          @click=${() => this.renderRoot.querySelector('form')?.requestSubmit()}
        >
          ${message(`${task}.confirm`)}
        </button>
      </div>
    </ops-dialog>`;
  }

  #type({ target }: Event): void {
    this.typed = (target as TextField).value;
    if (this.problem) this.problem = this.#problem();
  }

  #problem(): string {
    return nameProblem(this.typed ?? this.macro?.name ?? '', this.macro?.name);
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy) return;
    this.problem = this.#problem();
    if (this.problem) this.renderRoot.querySelector('ops-text-field')?.focus();
    else this.#ask({ type: `library.${this.task}`, to: this.typed ?? '' });
  }

  #cancel(): void {
    this.#ask({ type: 'close-dialog' });
  }

  #ask(request: MacroDialogRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}
