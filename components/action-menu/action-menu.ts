import { LitElement, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../internal/icons';
import { styles } from './action-menu.styles';

/** One thing that a menu offers. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** Whether it destroys something. */
  readonly danger?: boolean;
}

/** Something was chosen in a menu. */
export class MenuSelectEvent extends Event {
  static readonly type = 'ops-menu-select';

  constructor(readonly item: string) {
    super(MenuSelectEvent.type, { bubbles: true });
  }
}

/** From an item to the one that a key moves to. */
const moves: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/**
 * A button with three dots that opens a menu of actions, for mouse, keyboard and screen reader.
 *
 * @element ops-action-menu
 * @event {MenuSelectEvent} ops-menu-select - An item was chosen; the focus is on the button again.
 */
export class ActionMenu extends LitElement {
  static override styles = styles;

  /** What the actions are about, as the name of button and menu. */
  @property() label = '';

  /** What there is to choose, in this order. */
  @property({ attribute: false }) items: readonly MenuItem[] = [];

  @state() private open = false;

  /** Which item the menu opens at: the first, or, counted from the end, the last. */
  #openAt = 0;

  /** Goes to the button. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector('button')?.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('scroll', this.#close, true);
    removeEventListener('resize', this.#close);
  }

  protected override firstUpdated(): void {
    const button = this.renderRoot.querySelector('button');
    // The platform's own link: a press on the button of an open menu closes it, and nothing else.
    if (button) button.popoverTargetElement = this.#menu;
  }

  protected override render(): TemplateResult {
    return html`
      <button
        type="button"
        aria-haspopup="menu"
        aria-expanded=${this.open}
        aria-label=${this.label}
        title=${this.label}
        @keydown=${this.#openByArrow}
      >
        ${icon('more')}
      </button>
      <div
        role="menu"
        .popover=${'auto'}
        aria-label=${this.label}
        @toggle=${this.#toggled}
        @keydown=${this.#move}
      >
        ${this.items.map(
          ({ id, label, danger }) =>
            html`<button
              type="button"
              role="menuitem"
              tabindex="-1"
              class=${danger ? 'danger' : ''}
              @click=${() => this.#select(id)}
            >
              ${label}
            </button>`,
        )}
      </div>
    `;
  }

  get #menu(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[popover]');
  }

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  readonly #close = (): void => this.#menu?.hidePopover();

  readonly #toggled = ({ newState }: ToggleEvent): void => {
    this.open = newState === 'open';
    const listen = this.open ? addEventListener : removeEventListener;
    // The menu stands where its button stood when it opened.
    listen('scroll', this.#close, true);
    listen('resize', this.#close);
    if (!this.open) return;
    this.#place();
    this.#items.at(this.#openAt)?.focus();
    this.#openAt = 0;
  };

  /** Under the button, or over it where the frame ends first; CSS anchors are too new for it. */
  #place(): void {
    const menu = this.#menu;
    const button = this.renderRoot.querySelector('button')?.getBoundingClientRect();
    if (!menu || !button) return;
    const { width, height } = menu.getBoundingClientRect();
    const below = button.bottom + height <= innerHeight;
    menu.style.top = `${Math.max(0, below ? button.bottom : button.top - height)}px`;
    menu.style.left = `${Math.max(0, Math.min(button.right, innerWidth) - width)}px`;
  }

  #openByArrow(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.#openAt = event.key === 'ArrowUp' ? -1 : 0;
    this.#menu?.showPopover();
  }

  #move(event: KeyboardEvent): void {
    if (event.key === 'Tab') this.#close();
    if (event.key === 'Escape') this.#leave();
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    const items = this.#items;
    items[move(items.indexOf(event.target as HTMLElement), items.length)]?.focus();
  }

  #leave(): void {
    this.#close();
    this.renderRoot.querySelector('button')?.focus();
  }

  #select(item: string): void {
    this.#leave();
    this.dispatchEvent(new MenuSelectEvent(item));
  }
}
