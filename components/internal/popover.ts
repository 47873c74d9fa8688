import type { LitElement, ReactiveController } from 'lit';

/**
 * A part of an element that floats beside another part of it. The element renders the one with the
 * class `anchor` and the other with `.popover=${'manual'}`, and adopts `popoverStyles`.
 *
 * It closes at Escape, at a press outside, when the focus leaves both parts, when the focus goes on
 * by Tab, and when the anchor is scrolled out of sight; the browser's own `auto` popovers do only the
 * first two, and close at a press on the field that a list belongs to. A focus inside goes back to
 * the anchor.
 */
export class Popover implements ReactiveController {
  readonly #host: LitElement;
  #isOpen = false;
  /** Whether a press on one of the parts is under way, at which Safari takes the focus from buttons. */
  #isPressed = false;
  #listening: AbortController | undefined;
  #sight: IntersectionObserver | undefined;
  #window: IntersectionObserver | undefined;
  /** What can be seen of the frame: from and to which pixel below its top. */
  #seen: { readonly from: number; readonly to: number } | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether it is open, or will be as soon as the element is drawn. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Opens it with the next update of the element. */
  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#host.requestUpdate();
  }

  /** Closes it, and gives a focus inside back to the anchor. */
  close(): void {
    if (!this.#isOpen) return;
    // A frame that lost the focus must not take it back.
    if (document.hasFocus() && this.#popover?.matches(':focus-within')) this.#anchor?.focus();
    this.#drop();
  }

  hostUpdated(): void {
    const popover = this.#popover;
    if (popover && popover.matches(':popover-open') !== this.#isOpen) {
      popover.togglePopover(this.#isOpen);
    }
    if (!this.#isOpen) return;
    this.#measure();
    if (!this.#listening) this.#listen();
  }

  hostDisconnected(): void {
    // The browser closes it by itself.
    if (this.#isOpen) this.#drop();
  }

  get #anchor(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.anchor');
  }

  get #popover(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('[popover]');
  }

  #drop(): void {
    this.#isOpen = false;
    this.#isPressed = false;
    this.#listening?.abort();
    this.#listening = undefined;
    this.#sight?.disconnect();
    this.#window?.disconnect();
    this.#seen = undefined;
    this.#host.requestUpdate();
  }

  #listen(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const root = this.#host.renderRoot;
    root.addEventListener('keydown', this.#press as EventListener, { signal });
    root.addEventListener('focusout', this.#leave as EventListener, { signal });
    root.addEventListener('mousedown', this.#hold, { signal });
    addEventListener('pointerdown', this.#point, { capture: true, signal });
    addEventListener('pointerup', this.#release, { capture: true, signal });
    addEventListener('pointercancel', this.#release, { capture: true, signal });
    addEventListener('resize', this.#lookAgain, { signal });
    addEventListener('scroll', this.#measure, { capture: true, passive: true, signal });

    let isSeen = false;
    this.#sight = new IntersectionObserver((changes) => {
      const wasSeen = isSeen;
      isSeen = changes.at(-1)?.isIntersecting ?? false;
      if (wasSeen && !isSeen) this.close();
    });
    if (this.#anchor) this.#sight.observe(this.#anchor);

    this.#window = new IntersectionObserver(([page]) => {
      if (page) this.#look(page);
      this.#measure();
    });
    this.#window.observe(document.documentElement);
  }

  /** The window may show a part of the frame only, which cuts its document off above or below. */
  #look({ boundingClientRect: whole, intersectionRect: seen }: IntersectionObserverEntry): void {
    const from = seen.top > Math.max(0, whole.top) + 1 ? seen.top : 0;
    const to = seen.bottom < Math.min(innerHeight, whole.bottom) - 1 ? seen.bottom : innerHeight;
    this.#seen = { from, to };
  }

  /** Nothing tells of a window that shows the same part of another size, as long as it shows one. */
  readonly #lookAgain = (): void => {
    this.#seen = undefined;
    this.#measure();
    this.#window?.unobserve(document.documentElement);
    this.#window?.observe(document.documentElement);
  };

  /**
   * CSS can choose the side with room enough in the frame, but it cannot shorten a popover to the
   * larger of the two, and knows nothing of the window around the frame.
   */
  readonly #measure = (): void => {
    const anchor = this.#anchor?.getBoundingClientRect();
    const popover = this.#popover;
    if (!anchor || !popover) return;
    const { from, to } = this.#seen ?? { from: 0, to: innerHeight };
    const [over, under] = [anchor.top - from, to - anchor.bottom];
    popover.style.setProperty('--ops-popover-room', `${Math.max(over, under)}px`);
    const isCut = to < innerHeight && popover.offsetHeight > under && over > under;
    popover.classList.toggle('over', isCut);
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (event.isComposing || !this.#popover) return;
    // The key goes on from the anchor, as if the popover were not there.
    if (event.key === 'Tab') this.close();
    if (event.key !== 'Escape') return;
    // The key must not close the dialog around the element as well.
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  readonly #leave = ({ relatedTarget }: FocusEvent): void => {
    if (this.#isPressed || this.#holds(relatedTarget)) return;
    this.#drop();
  };

  /** A press in the popover leaves the focus where it is, and with it the caret of a field. */
  readonly #hold = (event: Event): void => {
    if (this.#popover?.contains(event.target as Node)) event.preventDefault();
  };

  readonly #point = (event: Event): void => {
    this.#isPressed = event.composedPath().some((target) => this.#holds(target));
    if (!this.#isPressed) this.close();
  };

  readonly #release = (): void => {
    this.#isPressed = false;
  };

  #holds(target: EventTarget | null): boolean {
    if (!(target instanceof Node)) return false;
    return [this.#anchor, this.#popover].some((part) => part?.contains(target));
  }
}
