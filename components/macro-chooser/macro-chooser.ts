import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MacroSummary } from '../../contract/macros';
import { Announcer } from '../internal/announcer';
import { indexAfter, movesCaret } from '../internal/combobox-keys';
import { macroIcon } from '../internal/macro-icon';
import { categoryInWords } from './categories';
import { styles } from './macro-chooser.styles';
import { matching } from './matches';
import { message } from './messages';

/** The editor chose a macro. */
export class MacroPickEvent extends Event {
  static readonly type = 'ops-macro-pick';

  constructor(
    /** As pages store it. */
    readonly macroName: string,
  ) {
    super(MacroPickEvent.type, { bubbles: true });
  }
}

/**
 * The choice of one user macro out of all that may be inserted: a list that is always open, under the
 * field that searches it (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/, with list autocomplete).
 * While somebody types, no macro is active; Enter takes the active one, or the only one that is left.
 *
 * @element ops-macro-chooser
 * @event {MacroPickEvent} ops-macro-pick - A macro was chosen.
 */
export class MacroChooser extends LitElement {
  static override styles = styles;

  /** Everything that the editor may insert, in whatever way. */
  @property({ attribute: false }) macros: readonly MacroSummary[] = [];

  /** Whether it is for a macro around text of the page. */
  @property({ type: Boolean }) bodied = false;

  /** Name of the macro that is chosen now. */
  @property() chosen = '';

  /** Root of the site, whose images may be icons. */
  @property({ attribute: 'site-url' }) siteUrl?: string | undefined;

  @state() private typed = '';
  /** Name of the macro that the keyboard is at. */
  @state() private active = '';

  readonly #announcer = new Announcer(this);
  #matches = matching([], '', false);
  #isComposing = false;

  /** Goes to the search. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('macros') && !changed.has('typed') && !changed.has('bodied')) return;
    this.#matches = matching(this.macros, this.typed, this.bodied);
  }

  protected override updated(): void {
    this.renderRoot.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const { macros } = this.#matches;
    const active = macros.findIndex(({ name }) => name === this.active);
    const note = this.#note();
    return html`
      <div class="search">
        <label for="search">${message('search')}</label>
        ${this.#renderSearch(macros.length > 0, active)}
      </div>
      ${this.#renderElsewhere()}
      ${
        macros.length > 0
          ? html`<div id="options" role="listbox" aria-label=${message('list')}>
              ${repeat(
                macros,
                ({ name }) => name,
                (macro, index) => this.#renderOption(macro, index),
              )}
            </div>`
          : nothing
      }
      ${note ? html`<p class="note">${note}</p>` : nothing}
      ${this.#announcer.region(this.#spoken(note), this.typed)}
    `;
  }

  #renderSearch(isFull: boolean, active: number): TemplateResult {
    return html`<input
      id="search"
      type="text"
      role="combobox"
      aria-autocomplete="list"
      aria-expanded=${isFull ? 'true' : 'false'}
      aria-controls=${isFull ? 'options' : nothing}
      aria-activedescendant=${active >= 0 ? `option-${active}` : nothing}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      dir="auto"
      .value=${live(this.typed)}
      @input=${this.#type}
      @compositionstart=${() => (this.#isComposing = true)}
      @compositionend=${this.#composed}
      @keydown=${this.#press}
    />`;
  }

  #renderOption(macro: MacroSummary, index: number): TemplateResult {
    const { name, title, description, categories, icon } = macro;
    const isActive = name === this.active;
    return html`<div
      id=${`option-${index}`}
      class=${isActive ? 'active' : nothing}
      role="option"
      aria-selected=${isActive || (!this.active && name === this.chosen) ? 'true' : 'false'}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#choose(name)}
    >
      ${macroIcon(icon, this.siteUrl)}
      <span class="words">
        <span class="title"><bdi>${title}</bdi></span>
        ${description ? html`<span class="description">${description}</span>` : nothing}
        <span class="categories">
          ${categories.map((category) => html`<span>${categoryInWords(category)}</span>`)}
          <code>${name}</code>
        </span>
      </span>
    </div>`;
  }

  #renderElsewhere(): TemplateResult | typeof nothing {
    const { elsewhere: count } = this.#matches;
    if (count === 0) return nothing;
    return html`<p class="note">
      ${this.bodied ? message('without-body', { count }) : message('with-body', { count })}
    </p>`;
  }

  /** What is said in the place of an empty list. */
  #note(): string {
    if (this.#matches.macros.length > 0) return '';
    return this.typed.trim()
      ? message('none', { typed: this.typed.trim() })
      : message('none.at-all');
  }

  #spoken(note: string): string {
    return note || message('count', { count: this.#matches.macros.length });
  }

  #type(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    if (!this.#isComposing) this.active = '';
  }

  #composed(event: Event): void {
    this.#isComposing = false;
    this.#type(event);
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || this.#isComposing) return;
    const { key } = event;
    if (key === 'Enter') this.#enter(event);
    else if (key === 'Escape') this.#empty(event);
    else if (movesCaret(key)) this.active = '';
    else this.#move(event);
  }

  #enter(event: Event): void {
    event.preventDefault();
    const { macros } = this.#matches;
    const [only, another] = macros;
    const active = macros.find(({ name }) => name === this.active);
    const macro = active ?? (another ? undefined : only);
    if (macro) this.#choose(macro.name);
  }

  /** Escape empties the field; with nothing in it, the key is left to the dialog around. */
  #empty(event: Event): void {
    if (!this.typed) return;
    event.preventDefault();
    event.stopPropagation();
    this.typed = '';
    this.active = '';
  }

  #move(event: KeyboardEvent): void {
    const { macros } = this.#matches;
    if (macros.length === 0) return;
    const at = macros.findIndex(({ name }) => name === (this.active || this.chosen));
    const index = indexAfter(event.key, at, macros.length);
    if (index === undefined) return;
    event.preventDefault();
    this.active = macros[index]?.name ?? '';
  }

  #choose(name: string): void {
    this.dispatchEvent(new MacroPickEvent(name));
  }
}
