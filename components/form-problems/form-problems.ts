import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { message } from './messages';
import { styles } from './form-problems.styles';

/** A field that is not accepted, and why. */
export interface FormProblem {
  /** Name of the field in its form. */
  readonly field: string;
  readonly label: string;
  readonly text: string;
  /** Whether the field is right by now: the line stays, so that nothing moves while somebody types. */
  readonly isSolved?: boolean;
}

/** The reader wants to go to the field of a problem. */
export class ProblemSelectEvent extends Event {
  static readonly type = 'ops-problem-select';

  constructor(readonly field: string) {
    super(ProblemSelectEvent.type, { bubbles: true });
  }
}

/**
 * What keeps a form from being sent, all at once and with a way to each field. Takes the focus as
 * soon as it appears.
 *
 * @element ops-form-problems
 * @event {ProblemSelectEvent} ops-problem-select - The reader wants to go to the field.
 */
export class FormProblems extends LitElement {
  static override styles = styles;

  /** The problems, in the order of the fields. */
  @property({ attribute: false }) problems: readonly FormProblem[] = [];

  /** Takes the focus to the heading, which says how many problems there are. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus(options);
  }

  protected override firstUpdated(): void {
    // Before the message around it is drawn, the heading cannot be focused.
    const drawn = this.renderRoot.querySelector('ops-section-message')?.updateComplete;
    void drawn?.then(() => this.focus());
  }

  protected override render(): TemplateResult {
    const count = this.problems.filter(({ isSolved }) => !isSolved).length;
    return html`
      <ops-section-message kind="error">
        <div class="body">
          <h3 id="heading" tabindex="-1">
            ${count > 0 ? message('heading', { count }) : message('heading.none')}
          </h3>
          <ul>
            ${this.problems.map(
              ({ field, label, text, isSolved }) => html`
                <li class=${isSolved ? 'solved' : nothing}>
                  <button type="button" class="link" @click=${() => this.#select(field)}>
                    ${message('field', { label })}
                  </button>
                  <span>${text}</span> ${isSolved ? message('solved') : nothing}
                </li>
              `,
            )}
          </ul>
        </div>
      </ops-section-message>
    `;
  }

  #select(field: string): void {
    this.dispatchEvent(new ProblemSelectEvent(field));
  }
}
