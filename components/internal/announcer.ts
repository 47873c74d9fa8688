import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { TemplateResult } from 'lit';

/**
 * Milliseconds without a change before something is said. Screen readers echo each key, and a text
 * that comes sooner interrupts that or is interrupted by it.
 */
const pause = 500;

/** A polite live region that waits until what it has to say no longer changes. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** Text and occasion of the last drawing, of the pause that runs, and of what is said. */
  #drawn = '';
  #awaited = '';
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * The region, which the element renders all the time, under `spokenStyles`.
   *
   * @param text - What there is to say; nothing is said while it is empty.
   * @param occasion - With another occasion the same text is said again.
   */
  region(text: string, occasion: string): TemplateResult {
    this.#drawn = text && `${occasion}\n${text}`;
    return html`<p role="status" class="spoken">${this.#drawn === this.#said ? text : nothing}</p>`;
  }

  hostUpdated(): void {
    if (this.#drawn === this.#awaited) return;
    clearTimeout(this.#timer);
    this.#said = '';
    this.#awaited = this.#drawn;
    if (!this.#drawn) return;
    this.#timer = setTimeout(() => {
      this.#said = this.#awaited;
      this.#host.requestUpdate();
    }, pause);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#awaited = '';
  }
}
