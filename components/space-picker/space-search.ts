import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { SpaceChoice } from '../../contract/placement';
import { icon } from '../internal/icons';
import { message } from './messages';
import type { SearchOutcome } from './known-spaces';
import { styles } from './space-search.styles';
import { outcomeInWords, spaceInList } from './space-words';

/** Somebody looks for spaces with that text in name or key; with no text, for any. */
export class SpaceSearchEvent extends Event {
  static readonly type = 'ops-space-search';

  constructor(readonly text: string) {
    super(SpaceSearchEvent.type, { bubbles: true });
  }
}

/** Somebody chose a space, or took the choice of it back. */
export class SpaceToggleEvent extends Event {
  static readonly type = 'ops-space-toggle';

  constructor(readonly space: SpaceChoice) {
    super(SpaceToggleEvent.type, { bubbles: true });
  }
}

/**
 * The field of a space picker, and under it the spaces that were found, several of which can be
 * chosen: the editable combobox of the ARIA Authoring Practices.
 *
 * @element ops-space-search
 * @event {SpaceSearchEvent} ops-space-search - Spaces are looked for.
 * @event {SpaceToggleEvent} ops-space-toggle - A space was chosen, or not any more.
 */
export class SpaceSearch extends LitElement {
  static override styles = styles;

  /** Words over the field. */
  @property() label = '';

  /** What the reader should know before choosing. */
  @property() hint = '';

  /** Why the choice is not accepted; empty while it is. */
  @property() error = '';

  /** The spaces to choose from. */
  @property({ attribute: false }) found: readonly SpaceChoice[] = [];

  /** How the last search ended. */
  @property({ attribute: false }) outcome: SearchOutcome = 'searching';

  /** Ids of the chosen spaces. */
  @property({ attribute: false }) chosen: readonly string[] = [];

  /** Why no further space can be chosen; empty while one can. */
  @property() full = '';

  @state() private text = '';
  @state() private isOpen = false;
  /** Index of the option that the keyboard is at; -1 while it is at none. */
  @state() private active = -1;

  /** Goes to the field. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('#control')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Enter takes the first that fits what was typed.
    if (changed.has('found')) this.active = this.text.trim() && this.found.length > 0 ? 0 : -1;
  }

  protected override updated(): void {
    const popup = this.renderRoot.querySelector<HTMLElement>('[popover]');
    // The platform closes it by itself when the element leaves the document.
    if (popup?.matches(':popover-open') !== this.isOpen) popup?.togglePopover(this.isOpen);
    if (!this.isOpen) return;
    this.#place();
    this.renderRoot.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const note = this.full || outcomeInWords(this.outcome, this.text.trim());
    return html`
      <label for="control">
        ${this.label}<span class="required" title=${message('required')} aria-hidden="true">*</span>
      </label>
      ${this.hint ? html`<p id="hint" class="hint">${this.hint}</p>` : nothing}
      ${this.#renderControl()} ${this.#renderPopup(note)}
      <p role="status" class="spoken">${this.isOpen ? note : nothing}</p>
      ${this.error ? html`<p id="error" class="error">${this.error}</p>` : nothing}
    `;
  }

  #renderControl(): TemplateResult {
    const describedBy = [this.hint && 'hint', this.error && 'error'].filter(Boolean).join(' ');
    const isAtOption = this.isOpen && this.found[this.active];
    return html`<input
      id="control"
      role="combobox"
      aria-expanded=${this.isOpen ? 'true' : 'false'}
      aria-controls="options"
      aria-autocomplete="list"
      aria-activedescendant=${isAtOption ? `option-${this.active}` : nothing}
      aria-required="true"
      aria-invalid=${this.error ? 'true' : nothing}
      aria-describedby=${describedBy || nothing}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      dir="auto"
      placeholder=${message('placeholder')}
      .value=${live(this.text)}
      @input=${this.#type}
      @click=${this.#open}
      @blur=${this.#leave}
      @keydown=${this.#press}
    />`;
  }

  // A press in the popup must not take the focus out of the field, which would close the popup.
  #renderPopup(note: string): TemplateResult {
    return html`<div
      class="popup"
      .popover=${'manual'}
      @mousedown=${(event: MouseEvent) => {
        event.preventDefault();
      }}
    >
      <div id="options" role="listbox" aria-multiselectable="true" aria-label=${message('options')}>
        ${this.found.map((space, index) => this.#renderOption(space, index))}
      </div>
      <p class="note">${note}</p>
    </div>`;
  }

  #renderOption(space: SpaceChoice, index: number): TemplateResult {
    const isChosen = this.chosen.includes(space.id);
    return html`<div
      id=${`option-${index}`}
      class=${index === this.active ? 'active' : nothing}
      role="option"
      aria-selected=${isChosen ? 'true' : 'false'}
      aria-disabled=${!isChosen && this.full ? 'true' : nothing}
      @click=${() => this.#toggle(space)}
    >
      ${icon('check')} ${spaceInList(space, space.id)}
    </div>`;
  }

  #type(event: InputEvent): void {
    // An input event would tell of a chosen space.
    event.stopPropagation();
    this.text = (event.target as HTMLInputElement).value;
    this.isOpen = true;
    this.#search();
  }

  #open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.#search();
  }

  #search(): void {
    this.dispatchEvent(new SpaceSearchEvent(this.text.trim()));
  }

  /** Nothing half-typed stays behind that could be taken for a choice. */
  #leave(): void {
    this.isOpen = false;
    this.text = '';
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const option = this.isOpen ? this.found[this.active] : undefined;
    switch (event.key) {
      case 'ArrowDown':
        this.#move(event, 1);
        break;
      case 'ArrowUp':
        this.#move(event, -1);
        break;
      case 'Enter':
        // Somebody who is choosing does not mean to send the form.
        event.preventDefault();
        if (option) this.#toggle(option);
        break;
      case 'Escape':
        this.#escape(event);
        break;
      default:
    }
  }

  #move(event: KeyboardEvent, step: 1 | -1): void {
    event.preventDefault();
    if (!this.isOpen) {
      this.#open();
      return;
    }
    const { length } = this.found;
    // From no option at all, down leads to the first and up to the last.
    const from = this.active < 0 && step < 0 ? 0 : this.active;
    this.active = length === 0 ? -1 : (from + step + length) % length;
  }

  /** Closes the popup, then empties the field; only after that it is for the dialog around it. */
  #escape(event: KeyboardEvent): void {
    if (!this.isOpen && this.text === '') return;
    event.preventDefault();
    event.stopPropagation();
    if (this.isOpen) this.isOpen = false;
    else this.text = '';
  }

  #toggle(space: SpaceChoice): void {
    if (this.full && !this.chosen.includes(space.id)) return;
    this.dispatchEvent(new SpaceToggleEvent(space));
    // What is typed next takes the place of what was looked for.
    this.renderRoot.querySelector('input')?.select();
  }

  /** Under the field, or over it where the frame ends first; CSS anchors are too new for it. */
  #place(): void {
    const popup = this.renderRoot.querySelector<HTMLElement>('[popover]');
    const field = this.renderRoot.querySelector('input')?.getBoundingClientRect();
    if (!popup || !field) return;
    popup.style.width = `${field.width}px`;
    popup.style.left = `${field.left}px`;
    const { offsetHeight } = popup;
    const isBelow = field.bottom + offsetHeight <= innerHeight || field.top < offsetHeight;
    popup.style.top = `${isBelow ? field.bottom : field.top - offsetHeight}px`;
  }
}
