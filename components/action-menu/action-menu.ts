import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../internal/icons';
import { Popover } from '../internal/popover';
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

/** The index of the item that each key moves the focus to. */
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

  /** The item that takes the focus as soon as the menu is drawn: the first, or the last. */
  #openAt: 0 | -1 | undefined;
  readonly #popover = new Popover(this);

  /** Goes to the button. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector('button')?.focus(options);
  }

  /** Opens the menu at its first action, as a press of the button does. */
  open(): void {
    this.#open(0);
  }

  protected override updated(): void {
    if (this.#openAt === undefined) return;
    this.#items.at(this.#openAt)?.focus();
    this.#openAt = undefined;
  }

  protected override render(): TemplateResult {
    return html`
      <button
        class="anchor"
        type="button"
        aria-haspopup="menu"
        aria-expanded=${this.#popover.isOpen ? 'true' : 'false'}
        aria-label=${this.label}
        title=${this.label}
        @click=${this.#toggle}
        @keydown=${this.#openByArrow}
      >
        ${icon('more')}
      </button>
      <div role="menu" .popover=${'manual'} aria-label=${this.label} @keydown=${this.#move}>
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

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  #open(at: 0 | -1): void {
    this.#openAt = at;
    this.#popover.open();
    this.requestUpdate();
  }

  #toggle(): void {
    if (this.#popover.isOpen) this.#popover.close();
    else this.open();
  }

  #openByArrow(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.#open(event.key === 'ArrowUp' ? -1 : 0);
  }

  #move(event: KeyboardEvent): void {
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    const items = this.#items;
    items[move(items.indexOf(event.target as HTMLElement), items.length)]?.focus();
  }

  #select(item: string): void {
    this.#popover.close();
    this.dispatchEvent(new MenuSelectEvent(item));
  }
}
