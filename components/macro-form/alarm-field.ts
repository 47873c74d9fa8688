import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PlaceableAccount } from '../../contract/placing';
import type { AlarmLink } from '../../rules/alarm-link';
import { alarmValue } from '../../rules/alarm-value';
import { accountInWords } from '../badge-form/account-words';
import type { FormField } from '../internal/form-field';
import { styles } from './alarm-field.styles';
import { AlarmSearch } from './alarm-search';
import { emptyDirectory, type MacroDirectory } from './directory';
import { message } from './messages';

/**
 * The choice of an alarm, by its account and its name. Its value is what the page stores, or the
 * alarm that was chosen, which is granted when the macro is saved. A native `input` event tells of
 * each change.
 *
 * @element ops-alarm-field
 */
export class AlarmField extends LitElement {
  static override styles = styles;

  /** Words over both choices. */
  @property() label = '';

  /** Name of the value in the form. */
  @property({ reflect: true }) name = '';

  /** What the reader should know before choosing. */
  @property() hint = '';

  /** Why the choice is not accepted; empty while it is. */
  @property() error = '';

  /** Whether the form needs an alarm. */
  @property({ type: Boolean }) required = false;

  /** A reference as the page stores it, the alarm that was chosen, or an empty text. */
  @property({ attribute: false }) value: unknown = '';

  /** What the field asks. */
  @property({ attribute: false }) directory: MacroDirectory = emptyDirectory;

  /** Undefined before the answer. */
  @state() private accounts: readonly PlaceableAccount[] | 'refused' | undefined;

  @state() private connectionId = '';

  /** The account that a pasted address leads to, where none or several fit. */
  @state() private unclear = false;

  readonly #search = new AlarmSearch(this);
  /** What the page stores, which stays until another alarm is chosen. */
  #kept: unknown = '';
  #told: unknown;

  /** Goes to what is to be chosen next. */
  override focus(options?: FocusOptions): void {
    const next = this.connectionId ? 'ops-alarm-picker' : 'ops-select-field, button';
    this.renderRoot.querySelector<HTMLElement>(next)?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('value') || this.value === this.#told) return;
    this.#kept = this.value;
    this.connectionId = '';
    this.#start();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('directory')) void this.#ask();
  }

  protected override render(): TemplateResult {
    const { accounts } = this;
    return html`
      <fieldset aria-describedby=${this.hint ? 'hint' : nothing}>
        <legend>${this.label}</legend>
        ${this.hint ? html`<p id="hint" class="hint">${this.hint}</p>` : nothing}
        ${accounts === 'refused' ? this.#renderRefusal() : this.#renderChoice(accounts ?? [])}
      </fieldset>
    `;
  }

  #renderChoice(accounts: readonly PlaceableAccount[]): TemplateResult {
    if (this.accounts && accounts.length === 0) {
      return html`<p class="note">${message('alarm.no-account')}</p>
        ${this.#renderKept()} ${this.#renderError()}`;
    }
    const options = accounts.map((account) => ({
      value: account.connectionId,
      label: accountInWords(account),
    }));
    const isKept = alarmValue(this.#kept).kind !== 'none';
    return html`
      <ops-select-field
        label=${message('alarm.account')}
        placeholder=${message(isKept ? 'alarm.keep' : 'alarm.choose-account')}
        error=${this.connectionId ? '' : this.error}
        .options=${options}
        .value=${this.connectionId}
        ?required=${this.required && !isKept}
        @input=${(event: Event) => this.#chooseAccount((event.target as FormField).value, event)}
      ></ops-select-field>
      ${this.connectionId ? this.#renderAlarm() : this.#renderKept()}
      ${this.unclear ? html`<p class="error" role="alert">${message('alarm.unclear')}</p>` : nothing}
    `;
  }

  #renderAlarm(): TemplateResult {
    const { listed, isLoading, refusal } = this.#search;
    return html`<ops-alarm-picker
      label=${message('alarm.name')}
      error=${this.error}
      .listed=${listed}
      .loading=${isLoading}
      .refusal=${refusal}
      .value=${this.#alarmName}
      ?required=${this.required}
      @ops-alarm-search=${({ text }: HTMLElementEventMap['ops-alarm-search']) => this.#type(text)}
      @ops-alarm-pick=${({ alarmName }: HTMLElementEventMap['ops-alarm-pick']) =>
        this.#tell({ connectionId: this.connectionId, alarmName })}
      @ops-link-paste=${({ link }: HTMLElementEventMap['ops-link-paste']) => this.#takeLink(link)}
      @ops-listing-retry=${() => this.#search.list()}
    ></ops-alarm-picker>`;
  }

  /** What stays until another alarm is chosen, and a way to take it off. */
  #renderKept(): TemplateResult | typeof nothing {
    const kept = alarmValue(this.value);
    if (kept.kind === 'none') return nothing;
    const words =
      kept.kind === 'sealed'
        ? message('alarm.kept.sealed')
        : message('alarm.kept', { alarm: kept.alarmName });
    return html`<p class="note">${words}</p>
      ${
        this.required
          ? nothing
          : html`<button type="button" @click=${this.#takeOff}>${message('alarm.remove')}</button>`
      }`;
  }

  #renderRefusal(): TemplateResult {
    return html`<ops-section-message kind="error" role="alert">
        <p>${message('alarm.no-answer')}</p>
        <div slot="actions">
          <button type="button" @click=${this.#ask}>${message('alarm.again')}</button>
        </div>
      </ops-section-message>
      ${this.#renderKept()} ${this.#renderError()}`;
  }

  #renderError(): TemplateResult | typeof nothing {
    return this.error ? html`<p class="error">${this.error}</p>` : nothing;
  }

  get #alarmName(): string {
    const chosen = alarmValue(this.value);
    return 'alarmName' in chosen && chosen.connectionId === this.connectionId
      ? chosen.alarmName
      : '';
  }

  readonly #ask = async (): Promise<void> => {
    const { directory } = this;
    this.accounts = undefined;
    const answer = await directory.accounts();
    if (directory !== this.directory) return;
    this.accounts = answer.ok ? answer.accounts : 'refused';
    this.#start();
  };

  /** Begins with the account of the alarm that there is, or with the only one that there is. */
  #start(): void {
    const { accounts } = this;
    if (typeof accounts !== 'object' || this.connectionId) return;
    const present = alarmValue(this.value);
    const [only, another] = accounts;
    if ('connectionId' in present) {
      const isKnown = accounts.some(({ connectionId }) => connectionId === present.connectionId);
      if (isKnown) this.#open(present.connectionId);
    } else if (only && !another && present.kind === 'none') {
      this.#open(only.connectionId);
    }
  }

  #open(connectionId: string): void {
    this.connectionId = connectionId;
    void this.#search.open(connectionId ? this.directory.alarmsOf(connectionId) : undefined);
  }

  #chooseAccount(connectionId: string, event?: Event): void {
    event?.stopPropagation();
    this.unclear = false;
    this.#open(connectionId);
    // An alarm of another account stays until one of this account is chosen in its place.
    const isKept = alarmValue(this.#kept).kind !== 'none';
    this.#tell(connectionId ? { connectionId, alarmName: '' } : isKept ? this.#kept : '');
  }

  #type(text: string): void {
    this.unclear = false;
    this.#search.find(text);
    const isOnly = this.accounts?.length === 1 && !this.required;
    this.#tell(text || !isOnly ? { connectionId: this.connectionId, alarmName: '' } : '');
  }

  #takeLink({ region, accountNumber, shownName }: AlarmLink): void {
    const accounts = typeof this.accounts === 'object' ? this.accounts : [];
    const [account, another] = accounts.filter(
      (each) =>
        each.region === region &&
        (accountNumber === undefined || each.accountNumber === accountNumber),
    );
    this.unclear = !account || another !== undefined;
    if (!account || another) return;
    this.#open(account.connectionId);
    this.#tell({ connectionId: account.connectionId, alarmName: shownName });
  }

  readonly #takeOff = (): void => {
    this.#kept = '';
    this.#tell('');
    this.#start();
  };

  #tell(value: unknown): void {
    this.value = value;
    this.#told = value;
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}
