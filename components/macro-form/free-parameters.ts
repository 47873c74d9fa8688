import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FreeParameter, FreeProblem } from '../../rules/free-parameters';
import { icon } from '../internal/icons';
import type { TextField } from '../text-field/text-field';
import { styles } from './free-parameters.styles';
import { message } from './messages';

/** A name or a value was changed, or a row was added or removed. */
export class RowsChangeEvent extends Event {
  static readonly type = 'ops-rows-change';

  constructor(readonly rows: readonly FreeParameter[]) {
    super(RowsChangeEvent.type, { bubbles: true });
  }
}

/**
 * Parameters of a macro whose template declares none: names and values as somebody types them.
 *
 * @element ops-free-parameters
 * @event {RowsChangeEvent} ops-rows-change - Something was changed.
 */
export class FreeParameters extends LitElement {
  static override styles = styles;

  /** The parameters, in the order shown. */
  @property({ attribute: false }) rows: readonly FreeParameter[] = [];

  /** What is wrong with them. */
  @property({ attribute: false }) problems: readonly FreeProblem[] = [];

  /** Whether rows say what is wrong with them that nobody has left yet, too. */
  @property({ attribute: false }) showsProblems = false;

  /** The rows that somebody has been in and left. */
  @state() private left: ReadonlySet<number> = new Set();

  /** Goes to the name of a row, or to the button that adds one. */
  focusRow(row = 0): void {
    const field = this.renderRoot.querySelectorAll<TextField>('.name')[row];
    (field ?? this.renderRoot.querySelector<HTMLElement>('.add'))?.focus();
  }

  protected override render(): TemplateResult {
    return html`
      <p class="subtle">${message('free.about')}</p>
      ${
        this.rows.length > 0
          ? html`<ol>
              ${this.rows.map((row, index) => this.#renderRow(row, index))}
            </ol>`
          : nothing
      }
      <button class="add" type="button" @click=${this.#add}>${message('free.add')}</button>
    `;
  }

  #renderRow({ name, value }: FreeParameter, index: number): TemplateResult {
    const isSaid = this.showsProblems || this.left.has(index);
    const problem = isSaid ? this.problems.find(({ row }) => row === index) : undefined;
    const take = (part: keyof FreeParameter) => (event: Event) =>
      this.#change(index, { [part]: (event.target as TextField).value });
    return html`<li @focusout=${() => this.#leave(index)}>
      <ops-text-field
        class="name"
        label=${message('free.name')}
        error=${problem ? message(`problem.${problem.code}`, { subject: problem.subject }) : ''}
        .value=${name}
        @input=${take('name')}
      ></ops-text-field>
      <ops-text-field
        label=${message('free.value')}
        .value=${value}
        @input=${take('value')}
      ></ops-text-field>
      <button
        class="remove"
        type="button"
        aria-label=${message('free.remove', { name, number: index + 1 })}
        @click=${() => this.#remove(index)}
      >
        ${icon('cross')}
      </button>
    </li>`;
  }

  #change(index: number, part: Partial<FreeParameter>): void {
    this.#tell(this.rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  }

  #leave(index: number): void {
    // A row that is taken away while it is drawn loses the focus, too.
    queueMicrotask(() => (this.left = new Set([...this.left, index])));
  }

  async #add(): Promise<void> {
    this.#tell([...this.rows, { name: '', value: '' }]);
    await this.updateComplete;
    this.focusRow(this.rows.length - 1);
  }

  async #remove(index: number): Promise<void> {
    this.left = new Set();
    this.#tell(this.rows.filter((_, at) => at !== index));
    await this.updateComplete;
    this.focusRow(Math.min(index, this.rows.length - 1));
  }

  #tell(rows: readonly FreeParameter[]): void {
    this.rows = rows;
    this.dispatchEvent(new RowsChangeEvent(rows));
  }
}
