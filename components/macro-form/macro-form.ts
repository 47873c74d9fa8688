import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MacroForm as Form, MacroParameter } from '../../contract/macros';
import { rowProblems, rowsOf, valuesOf, type FreeParameter } from '../../rules/free-parameters';
import {
  problemsOf,
  settledValues,
  asText,
  withValue,
  type MacroValues,
} from '../../rules/macro-parameters';
import { emptyDirectory, type MacroDirectory } from './directory';
import { fieldByType } from './fields/by-type';
import type { RowsChangeEvent } from './free-parameters';
import { styles } from './macro-form.styles';
import { problemInWords, type FormProblemCode } from './problem-words';

/** The editor changed a value, or the form settled one; `detail.values` are all of them. */
export class MacroValuesEvent extends Event {
  static readonly type = 'ops-macro-values';

  constructor(readonly detail: { readonly values: MacroValues }) {
    super(MacroValuesEvent.type, { bubbles: true });
  }
}

/** A field that is not accepted: a parameter by its name, or one that nobody declared by its row. */
export interface MacroProblem {
  readonly name: string;
  readonly code: FormProblemCode;
  readonly subject?: string;
}

const noForm: Form = {
  name: '',
  title: '',
  description: '',
  categories: [],
  icon: '',
  bodyHandling: 'none',
  parameters: [],
  isFree: false,
};

/** Before the number of a row, in the names of its problems; no name of a parameter has spaces. */
const rowMark = 'row ';

/**
 * The fields that the header of a user macro declares, with what a page stores in them; where it
 * declares none, names and values as somebody types them.
 *
 * @element ops-macro-form
 * @event {MacroValuesEvent} ops-macro-values - A value was changed.
 */
export class MacroForm extends LitElement {
  static override styles = styles;

  /** The macro, and the parameters that it declares. */
  @property({ attribute: false }) form: Form = noForm;

  /** What the page stores, and what is typed since. */
  @property({ attribute: false }) values: MacroValues = {};

  /** What the fields ask of Confluence. */
  @property({ attribute: false }) directory: MacroDirectory = emptyDirectory;

  /** Whether fields that nobody has touched say what is wrong with them, too. */
  @property({ attribute: false }) showsProblems = false;

  /** Names of the fields that were changed and left. */
  @state() private touched: ReadonlySet<string> = new Set();

  @state() private rows: readonly FreeParameter[] = [];

  /** What the form was given, and not typed. */
  #stored: MacroValues = {};
  #told: MacroValues | undefined;
  readonly #changed = new Set<string>();

  /** What keeps the macro from being saved; empty where nothing does. */
  get problems(): readonly MacroProblem[] {
    const problems = problemsOf(this.form, settledValues(this.form, this.values), this.#stored);
    if (!this.form.isFree) return problems;
    const rows = rowProblems(this.rows, this.#stored);
    return [
      ...problems,
      ...rows.map(({ row, ...found }) => ({ name: `${rowMark}${row}`, ...found })),
    ];
  }

  /** Goes to a field by the name that its problem has; without one, to the first. */
  focusField(name?: string): void {
    const fields = [...this.renderRoot.querySelectorAll<HTMLElement>('[name]')];
    const field = fields.find((each) => each.getAttribute('name') === name);
    const free = this.renderRoot.querySelector('ops-free-parameters');
    if (free && name?.startsWith(rowMark)) free.focusRow(Number(name.slice(rowMark.length)));
    else if (field ?? fields[0]) (field ?? fields[0])?.focus();
    else free?.focusRow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isGiven = JSON.stringify(this.values) !== JSON.stringify(this.#told);
    if (!changed.has('form') && !isGiven) return;
    this.#stored = settledValues(this.form, this.values);
    this.#told = this.values;
    this.touched = new Set();
    this.#changed.clear();
    this.rows = this.form.isFree ? rowsOf(this.values) : [];
    if (JSON.stringify(this.#stored) !== JSON.stringify(this.values)) this.values = this.#stored;
  }

  protected override updated(): void {
    if (this.values !== this.#told) this.#tell(this.values);
  }

  protected override render(): TemplateResult {
    const shown = this.form.parameters.filter(({ hidden }) => !hidden);
    return html`
      ${repeat(
        shown,
        ({ name }) => name,
        (parameter) => this.#renderField(parameter),
      )}
      ${this.form.isFree ? this.#renderFree() : nothing}
    `;
  }

  #renderField(parameter: MacroParameter): TemplateResult {
    const { name, type } = parameter;
    const value = this.values[name];
    return html`<div class="field" @focusout=${() => this.#leave(name)}>
      ${fieldByType[type]({
        parameter,
        value,
        text: asText(value, parameter),
        error: this.#errorOf(name),
        directory: this.directory,
        change: (given) => this.#change(parameter, given),
      })}
    </div>`;
  }

  #renderFree(): TemplateResult {
    return html`<ops-free-parameters
      .rows=${this.rows}
      .problems=${rowProblems(this.rows, this.#stored)}
      .showsProblems=${this.showsProblems}
      @ops-rows-change=${({ rows }: RowsChangeEvent) => this.#changeRows(rows)}
    ></ops-free-parameters>`;
  }

  #errorOf(name: string): string {
    if (!this.showsProblems && !this.touched.has(name)) return '';
    const problem = this.problems.find((each) => each.name === name);
    return problem ? problemInWords(problem) : '';
  }

  /** Nobody is told what is wrong while they type: only what they leave is looked at. */
  #leave(name: string): void {
    if (this.#changed.has(name)) this.touched = new Set([...this.touched, name]);
  }

  #change(parameter: MacroParameter, value: unknown): void {
    this.#changed.add(parameter.name);
    this.#tell(withValue(this.values, parameter, value));
  }

  #changeRows(rows: readonly FreeParameter[]): void {
    this.rows = rows;
    this.#tell(valuesOf(rows, this.#stored));
  }

  #tell(values: MacroValues): void {
    this.values = values;
    this.#told = values;
    this.dispatchEvent(new MacroValuesEvent({ values }));
  }
}
