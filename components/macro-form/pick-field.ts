import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Combobox } from '../internal/combobox';
import { FormField } from '../internal/form-field';
import { emptyDirectory, type DirectoryEntry, type DirectoryKind } from './directory';
import { message } from './messages';
import { PeopleNames } from './people';
import { styles } from './pick-field.styles';
import { DirectorySearch } from './search';
import { outcomeInWords } from './search-words';

/** Somebody decided on a value: chose it from the list, or typed it and left the field. */
export class ValuePickEvent extends Event {
  static readonly type = 'ops-value-pick';

  constructor(readonly entry: DirectoryEntry) {
    super(ValuePickEvent.type, { bubbles: true });
  }
}

/**
 * A text that is typed, or chosen from what Confluence has of that kind. Its value is what the page
 * stores; of a person that is the account id, and the name stands in the field. A native `input`
 * event tells of each change.
 *
 * @element ops-pick-field
 * @event {ValuePickEvent} ops-value-pick - Somebody decided on a value.
 */
export class PickField extends FormField {
  static override styles = [FormField.styles, styles];

  /** What is looked for. */
  @property() kind: DirectoryKind = 'content';

  /** The key of the space in which content is looked for, or `@self`. */
  @property({ attribute: 'space-key' }) spaceKey?: string | undefined;

  /** What the field asks of Confluence. */
  @property({ attribute: false }) directory = emptyDirectory;

  /** Whether the field is emptied once a value was decided on, which its user then keeps. */
  @property({ type: Boolean }) collects = false;

  readonly #search = new DirectorySearch(this, () => this.directory);
  readonly #names = new PeopleNames(this);
  readonly #combobox = new Combobox<DirectoryEntry>(this, {
    key: ({ value }) => value,
    render: (entry) => this.#renderEntry(entry),
    opened: () => this.#find(false),
    typed: (text) => this.#type(text),
    choose: (entry) => this.#choose(entry),
    entered: () => this.form?.requestSubmit(),
    emptied: () => this.#change(''),
    left: () => this.#leave(),
  });
  /** What was typed since a value was chosen or given. */
  #typed = '';

  /** How the value is called. */
  get #shown(): string {
    return this.kind === 'user' ? this.#names.of(this.value) : this.value;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.kind === 'user' && this.value && this.value !== this.#typed) {
      void this.#names.ask(this.directory, [this.value]);
    }
    if (changed.has('value') && !this.collects && this.value !== this.#typed) this.#typed = '';
    // What somebody is typing stays as it is typed.
    if (!this.#typed) this.#combobox.text = this.#shown;
  }

  protected override renderControl(isInvalid: boolean, describedBy: string): TemplateResult {
    const isUnknown = this.kind === 'user' && this.#names.isUnseen(this.value);
    const list = {
      options: this.#options,
      only: this.#match ?? (this.#options.length === 1 ? this.#options[0] : undefined),
      note: outcomeInWords(this.#search.outcome, this.kind, this.#typed),
      count: '',
    };
    return html`
      ${this.#combobox.render(list, {
        listLabel: this.label,
        placeholder: message(`placeholder.${this.kind}`),
        describedBy: [describedBy, isUnknown && 'unknown'].filter(Boolean).join(' '),
        isRequired: this.required,
        isInvalid,
        isDisabled: this.disabled,
      })}
      ${isUnknown ? html`<p id="unknown" class="preset">${message('user.unknown')}</p>` : nothing}
    `;
  }

  /** What was found; what is typed comes last, unless it is one of them. */
  get #options(): readonly DirectoryEntry[] {
    const { entries } = this.#search;
    const typed = this.#typed.trim();
    if (!typed || this.#match) return entries;
    return [...entries, { value: typed, label: message('use-text', { text: typed }) }];
  }

  /** What was found under the very text that is typed, where that is one alone. */
  get #match(): DirectoryEntry | undefined {
    const typed = this.#typed.trim().toLowerCase();
    const [match, another] = this.#search.entries.filter(
      ({ value, label }) => value.toLowerCase() === typed || label.toLowerCase() === typed,
    );
    return typed && !another ? match : undefined;
  }

  #renderEntry({ value, label, detail }: DirectoryEntry): TemplateResult {
    return html`<span class="name" title=${value}><bdi>${label}</bdi></span>
      ${detail ? html`<span class="detail"><bdi>${detail}</bdi></span>` : nothing}`;
  }

  #find(isTyped: boolean): void {
    const { kind, spaceKey } = this;
    this.#search.find({ kind, spaceKey, text: this.#typed.trim() }, isTyped);
  }

  #type(text: string): void {
    this.#typed = text;
    this.#find(true);
    if (!this.collects) this.#change(text);
  }

  #choose(entry: DirectoryEntry): void {
    this.#combobox.close();
    const { value } = entry;
    this.#decide(this.#search.entries.includes(entry) ? entry : { value, label: value });
  }

  /** A name that was typed in full is a choice, and any other text a value. */
  #leave(): void {
    const typed = this.#typed.trim();
    if (!typed) return;
    const match = this.#match;
    if (match) this.#decide(match);
    else if (this.collects) this.#decide({ value: typed, label: typed });
    else this.#typed = '';
  }

  #decide(entry: DirectoryEntry): void {
    this.#typed = '';
    if (this.#search.entries.includes(entry)) this.#names.learn(entry);
    if (!this.collects) this.#change(entry.value);
    this.requestUpdate();
    this.dispatchEvent(new ValuePickEvent(entry));
  }

  #change(value: string): void {
    this.value = value;
    if (!value) this.#typed = '';
    this.requestUpdate();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}
