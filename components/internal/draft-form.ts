import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Refusal } from '../../contract/result';
import type { ProblemSelectEvent } from '../form-problems/form-problems';
import { message } from './messages';

/** Somebody leaves a form as it is. */
export class FormCancelEvent extends Event {
  static readonly type = 'ops-form-cancel';

  constructor() {
    super(FormCancelEvent.type, { bubbles: true });
  }
}

/** The sentences that say why fields are not accepted, in the order of the form. */
export type ProblemsInWords<Draft> = Partial<Record<keyof Draft & string, string>>;

/**
 * A form over a draft: keeps what is typed, says all at once what is wrong with it, and is sent when
 * nothing is. Its fields are named as those of the draft.
 */
export abstract class DraftForm<Draft extends object> extends LitElement {
  /** Words on the button that sends. */
  @property({ attribute: 'submit-label' }) submitLabel = '';

  /** Words on the button that leaves the form; left empty, it cancels. */
  @property({ attribute: 'cancel-label' }) cancelLabel = '';

  /** Whether what was sent is under way. */
  @property({ type: Boolean }) busy = false;

  /** Why what was sent was refused. */
  @property({ attribute: false }) refusal?: Refusal | undefined;

  @state() protected draft: Draft;
  @state() protected problems: ProblemsInWords<Draft> = {};
  /** The problems as they were told last, those that are solved by now among them. */
  @state() private told: ProblemsInWords<Draft> = {};

  protected constructor(draft: Draft) {
    super();
    this.draft = draft;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('refusal') && this.refusal) {
      this.renderRoot.querySelector<HTMLElement>('#refused')?.focus();
    }
  }

  protected override render(): TemplateResult {
    return html`
      <form novalidate @submit=${this.#submit} @input=${this.#type}>
        ${this.#renderProblems()} ${this.refusal ? this.renderRefusal(this.refusal) : nothing}
        ${this.renderFields()}
        <div class="actions">
          <button class="primary" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>
            ${this.submitInWords()}
          </button>
          <button type="button" @click=${this.#cancel}>
            ${this.cancelLabel || message('cancel')}
          </button>
          <slot name="actions"></slot>
          ${this.renderProgress()}
        </div>
      </form>
    `;
  }

  /** The words on the button that sends, where the form's user may have left the choice to it. */
  protected submitInWords(): string {
    return this.submitLabel;
  }

  protected abstract renderFields(): TemplateResult;

  /** Says why what was sent was refused. It has the id `refused`, and takes the focus. */
  protected abstract renderRefusal(refusal: Refusal): TemplateResult;

  /** What stands beside the buttons. */
  protected renderProgress(): TemplateResult | typeof nothing {
    return nothing;
  }

  protected abstract problemsInWords(): ProblemsInWords<Draft>;

  protected abstract labelOf(field: keyof Draft & string): string;

  /** Raises the event that carries the draft, which has no problem. */
  protected abstract send(): void;

  #renderProblems(): TemplateResult | typeof nothing {
    const fields = Object.keys(this.told) as (keyof Draft & string)[];
    if (fields.length === 0) return nothing;
    return html`<ops-form-problems
      .problems=${fields.map((field) => ({
        field,
        label: this.labelOf(field),
        text: this.problems[field] ?? this.told[field] ?? '',
        isSolved: this.problems[field] === undefined,
      }))}
      @ops-problem-select=${this.#goTo}
    ></ops-form-problems>`;
  }

  #type(event: Event): void {
    const { name, value } = event.target as unknown as { name: string; value: unknown };
    this.draft = { ...this.draft, [name]: value };
    this.#look();
  }

  /** A problem goes as soon as its cause has; none comes before the form is sent. */
  #look(): void {
    if (Object.keys(this.told).length === 0) return;
    const left = Object.entries(this.problemsInWords()).filter(([field]) => field in this.told);
    this.problems = Object.fromEntries(left) as ProblemsInWords<Draft>;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy) return;
    this.problems = this.problemsInWords();
    this.told = this.problems;
    if (Object.keys(this.problems).length === 0) {
      this.send();
      return;
    }
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('ops-form-problems')?.focus(),
    );
  }

  #cancel(): void {
    this.dispatchEvent(new FormCancelEvent());
  }

  #goTo({ field }: ProblemSelectEvent): void {
    this.renderRoot.querySelector<HTMLElement>(`[name=${field}]`)?.focus();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ops-form-cancel': FormCancelEvent;
  }
}
