import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { Announcer } from './announcer';
import { indexAfter, movesCaret } from './combobox-keys';
import type { ComboboxField, ComboboxList, ComboboxUse } from './combobox-use';
import { Popover } from './popover';
import { Press } from './press';

/**
 * A field with a list of what fits the text in it: the editable combobox with list autocomplete of the
 * ARIA Authoring Practices (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). While somebody types,
 * no option is active. The element adopts `comboboxStyles` and renders the combobox in one place.
 */
export class Combobox<Option> implements ReactiveController {
  readonly #host: LitElement;
  readonly #use: ComboboxUse<Option>;
  readonly #popover: Popover;
  readonly #announcer: Announcer;
  readonly #pointer: Press;
  #text = '';
  #list: ComboboxList<Option> = { options: [], only: undefined, note: '', count: '' };
  /** Key of the option that the keyboard is at. */
  #active: string | undefined;
  #isComposing = false;

  constructor(host: LitElement, use: ComboboxUse<Option>) {
    this.#host = host;
    this.#use = use;
    this.#popover = new Popover(host);
    this.#announcer = new Announcer(host);
    this.#pointer = new Press(host);
    host.addController(this);
  }

  /** What stands in the field. */
  get text(): string {
    return this.#text;
  }

  /** Puts a text into the field, as a choice does. */
  set text(text: string) {
    this.#text = text;
    this.#host.requestUpdate();
  }

  /** Closes the list. */
  close(): void {
    this.#popover.close();
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot;
    const list = root.querySelector('[role=listbox]');
    const active = root.querySelector('.active')?.getBoundingClientRect();
    if (!list || !active) return;
    // Not by scrollIntoView, which scrolls everything around the list, too.
    const { top, bottom } = list.getBoundingClientRect();
    list.scrollTop += Math.min(0, active.top - top) + Math.max(0, active.bottom - bottom);
  }

  /** Field, list, and what is said of it. */
  render(list: ComboboxList<Option>, field: ComboboxField): TemplateResult {
    this.#list = list;
    const { options, note, count } = list;
    const isShown = this.#isShown;
    const isExpanded = isShown && options.length > 0;
    const active = this.#activeIndex;
    return html`
      <input
        id="control"
        class="anchor"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded=${isExpanded ? 'true' : 'false'}
        aria-controls=${isExpanded ? 'options' : nothing}
        aria-activedescendant=${isExpanded && active >= 0 ? `option-${active}` : nothing}
        aria-required=${field.isRequired ? 'true' : nothing}
        aria-invalid=${field.isInvalid ? 'true' : nothing}
        aria-describedby=${field.describedBy || nothing}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        dir="auto"
        placeholder=${field.placeholder}
        ?disabled=${field.isDisabled}
        .value=${live(this.#text)}
        @input=${this.#type}
        @compositionstart=${this.#compose}
        @compositionend=${this.#composed}
        @click=${this.#open}
        @blur=${() => this.#pointer.afterwards(() => this.#use.left())}
        @keydown=${this.#press}
      />
      ${isShown ? this.#renderPopup(field) : nothing}
      ${this.#announcer.region(isShown ? note || count : '', this.#text)}
    `;
  }

  #renderPopup({ listLabel }: ComboboxField): TemplateResult {
    const { options, note } = this.#list;
    return html`<div .popover=${'manual'}>
      ${
        options.length > 0
          ? html`<div
              id="options"
              role="listbox"
              aria-label=${listLabel}
              aria-multiselectable=${this.#use.isChosen ? 'true' : nothing}
            >
              ${options.map((option, index) => this.#renderOption(option, index))}
            </div>`
          : nothing
      }
      ${note ? html`<p class="note">${note}</p>` : nothing}
    </div>`;
  }

  #renderOption(option: Option, index: number): TemplateResult {
    const isActive = this.#use.key(option) === this.#active;
    const isSelected = this.#use.isChosen?.(option) ?? isActive;
    return html`<div
      id=${`option-${index}`}
      class=${isActive ? 'active' : nothing}
      role="option"
      aria-selected=${isSelected ? 'true' : 'false'}
      aria-disabled=${this.#use.isDisabled?.(option) ? 'true' : nothing}
      @click=${() => this.#use.choose(option)}
    >
      ${this.#use.render(option)}
    </div>`;
  }

  /** Whether there is a list, or a note in its place, to be seen. */
  get #isShown(): boolean {
    return this.#popover.isOpen && (this.#list.options.length > 0 || this.#list.note !== '');
  }

  get #activeIndex(): number {
    return this.#list.options.findIndex((option) => this.#use.key(option) === this.#active);
  }

  readonly #open = (): void => {
    if (this.#popover.isOpen) return;
    this.#active = this.#use.opensAt?.();
    this.#popover.open();
    this.#use.opened?.();
  };

  #activate(key: string | undefined): void {
    this.#active = key;
    this.#host.requestUpdate();
  }

  readonly #type = (event: Event): void => {
    // A form hears of what is chosen, and not of what is typed.
    event.stopPropagation();
    this.text = (event.target as HTMLInputElement).value;
    if (!this.#isComposing) this.#tell();
  };

  #tell(): void {
    this.#active = undefined;
    this.#popover.open();
    this.#use.typed(this.#text);
  }

  readonly #compose = (): void => {
    this.#isComposing = true;
  };

  readonly #composed = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value;
    this.#tell();
    // Safari tells of the Enter that ended the composition only after its end.
    setTimeout(() => {
      this.#isComposing = false;
    });
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (event.isComposing || this.#isComposing) return;
    const { key } = event;
    if (key === 'Enter') this.#enter(event);
    else if (key === 'Escape') this.#empty(event);
    else if (movesCaret(key)) this.#activate(undefined);
    else if (indexAfter(key, 0, 1) !== undefined) this.#move(event);
  };

  #enter(event: KeyboardEvent): void {
    if (!this.#isShown) {
      this.#use.entered?.();
      return;
    }
    event.preventDefault();
    const option = this.#list.options[this.#activeIndex] ?? this.#list.only;
    if (option) this.#use.choose(option);
  }

  /**
   * Escape first closes the list, which is the popover’s part; then it empties the field, here;
   * then it is left to the dialog around.
   */
  #empty(event: KeyboardEvent): void {
    if (this.#isShown || this.#text === '') return;
    event.preventDefault();
    event.stopPropagation();
    this.text = '';
    this.#use.emptied?.();
  }

  #move(event: KeyboardEvent): void {
    event.preventDefault();
    const wasOpen = this.#popover.isOpen;
    if (event.altKey && event.key === 'ArrowUp') {
      this.close();
      return;
    }
    this.#open();
    const { options } = this.#list;
    const active = this.#activeIndex;
    if (options.length === 0 || (!wasOpen && (event.altKey || active >= 0))) return;
    const option = options[indexAfter(event.key, active, options.length) ?? -1];
    this.#activate(option && this.#use.key(option));
  }
}
