import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MacroForm as Form, MacroParameter } from '../../contract/macros';
import {
  presentValues,
  problemsOf,
  withValue,
  type MacroValues,
  type ParameterProblem,
} from '../../rules/macro-parameters';
import type { FormField } from '../internal/form-field';
import { emptyDirectory, type MacroDirectory } from './directory';
import { styles } from './macro-form.styles';
import { message } from './messages';

/** The editor changed a value; `detail.values` are all of them. */
export class MacroValuesEvent extends Event {
  static readonly type = 'ops-macro-values';

  constructor(readonly detail: { readonly values: MacroValues }) {
    super(MacroValuesEvent.type, { bubbles: true });
  }
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

/**
 * The fields that the header of a user macro declares, with what a page stores in them.
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

  /** Names of the fields that were changed. */
  @state() private touched: ReadonlySet<string> = new Set();

  /** What keeps the macro from being saved; empty where nothing does. */
  get problems(): readonly ParameterProblem[] {
    return problemsOf(this.form, presentValues(this.form, this.values));
  }

  /** Goes to a field by its name; without one, to the first. */
  focusField(name?: string): void {
    const fields = [...this.renderRoot.querySelectorAll<FormField>('[name]')];
    const field = name === undefined ? fields[0] : fields.find((each) => each.name === name);
    field?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('form')) this.touched = new Set();
  }

  protected override render(): TemplateResult {
    const shown = this.form.parameters.filter(({ hidden }) => !hidden);
    return html`${repeat(
      shown,
      ({ name }) => name,
      (parameter) => this.#renderField(parameter),
    )}`;
  }

  #renderField(parameter: MacroParameter): TemplateResult {
    const { name, title, description, required, default: preset } = parameter;
    const value = presentValues(this.form, this.values)[name];
    return html`<ops-text-field
      name=${name}
      label=${title}
      hint=${description || nothing}
      error=${this.#errorOf(name)}
      .value=${typeof value === 'string' ? value : ''}
      ?required=${required && preset === undefined}
      @input=${(event: Event) => this.#change(name, (event.target as FormField).value)}
    ></ops-text-field>`;
  }

  #errorOf(name: string): string {
    if (!this.showsProblems && !this.touched.has(name)) return '';
    const found = this.problems.find((problem) => problem.name === name);
    return found ? message(`problem.${found.code}`) : '';
  }

  #change(name: string, value: unknown): void {
    this.touched = new Set([...this.touched, name]);
    this.values = withValue(presentValues(this.form, this.values), name, value);
    this.dispatchEvent(new MacroValuesEvent({ values: this.values }));
  }
}
