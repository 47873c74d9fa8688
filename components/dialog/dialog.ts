import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { styles } from './dialog.styles';

/** The reader wants the dialog gone, by Escape or by a press outside it. */
export class DialogDismissEvent extends Event {
  static readonly type = 'ops-dialog-dismiss';

  constructor() {
    super(DialogDismissEvent.type, { bubbles: true });
  }
}

/** Pixels from the top of what can be seen of the frame to a dialog, as Atlassian's own have them. */
const usualStart = 60;

/** Pixels between a dialog and the end of that. */
const edge = 16;

/** Pixels that a dialog takes at least, however little of the frame can be seen. */
const shortest = 320;

/**
 * A question or a form before everything else. It is open as long as it is in the document; whoever
 * put it there takes it out when it is dismissed, and the focus goes back to where it came from.
 *
 * @element ops-dialog
 * @slot - What it asks or shows.
 * @slot actions - The buttons that answer it.
 * @event {DialogDismissEvent} ops-dialog-dismiss - The reader wants it gone.
 */
export class Dialog extends LitElement {
  static override styles = styles;

  /** What the dialog is about. */
  @property() heading = '';

  /** Whether what it shows needs as much room as there is. */
  @property({ type: Boolean, reflect: true }) wide = false;

  #cameFrom: HTMLElement | undefined;
  /** The part of the frame that could be seen when the dialog opened. */
  #seen: DOMRectReadOnly | undefined;
  readonly #resized = new ResizeObserver(() => this.#place());
  // The only way to learn that of a frame of another origin: it is clipped by the windows and pages
  // around as well (w3.org/TR/intersection-observer, "implicit root").
  readonly #sight = new IntersectionObserver(([frame]) => {
    this.#sight.disconnect();
    this.#seen = frame?.intersectionRect;
    this.#place();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#cameFrom = focused(document);
    if (this.hasUpdated) this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#sight.disconnect();
    // A dialog that leaves the document stays open without being modal, and then opens nowhere else.
    this.renderRoot.querySelector('dialog')?.close();
    this.#seen = undefined;
    this.#cameFrom?.focus();
  }

  protected override firstUpdated(): void {
    this.#open();
  }

  protected override render(): TemplateResult {
    return html`
      <dialog aria-labelledby="heading" @cancel=${this.#dismiss} @mousedown=${this.#pressed}>
        <div class="sheet">
          <h2 id="heading" tabindex="-1">${this.heading}</h2>
          <slot></slot>
          <slot name="actions"></slot>
        </div>
      </dialog>
      <div id="frame"></div>
    `;
  }

  // The heading is read first, and no button is pressed by an Enter meant for something else. The
  // browser focuses something as it opens the dialog, and scrolls the page there, though the dialog has
  // no place yet: so it has the dialog itself to focus, which is everywhere until then.
  #open(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    const sheet = this.renderRoot.querySelector<HTMLElement>('.sheet');
    if (!dialog || !sheet) return;
    sheet.inert = true;
    dialog.classList.add('everywhere');
    dialog.showModal();
    dialog.classList.remove('everywhere');
    sheet.inert = false;
    this.#resized.observe(dialog);
    const frame = this.renderRoot.querySelector('#frame');
    if (frame) this.#sight.observe(frame);
    this.renderRoot.querySelector('h2')?.focus({ preventScroll: true });
  }

  // The frame is as long as its content: the top, the middle or the end of it may be out of sight.
  #place(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    const { top, height } = this.#seen ?? {};
    if (!dialog || top === undefined || !height) return;
    const room = Math.max(shortest, height - usualStart - edge);
    dialog.style.setProperty('--ops-dialog-room', `${room}px`);
    const lowest = innerHeight - dialog.offsetHeight - edge;
    const start = Math.max(edge, Math.min(top + usualStart, lowest));
    dialog.style.setProperty('margin-block-start', `${start}px`);
  }

  #dismiss(event: Event): void {
    event.preventDefault();
    this.dispatchEvent(new DialogDismissEvent());
  }

  // The sheet covers the dialog, so a press whose target is the dialog itself was outside of the
  // sheet.
  #pressed(event: MouseEvent): void {
    if (event.target === event.currentTarget) this.dispatchEvent(new DialogDismissEvent());
  }
}

function focused(root: DocumentOrShadowRoot): HTMLElement | undefined {
  const element = root.activeElement;
  if (element?.shadowRoot) return focused(element.shadowRoot) ?? (element as HTMLElement);
  return element instanceof HTMLElement ? element : undefined;
}
