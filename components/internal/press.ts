import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What ends a press, or shows that it ends unseen, as over a menu or the list of a select. */
const ends = ['mouseup', 'pointercancel', 'dragstart', 'contextmenu', 'input', 'keydown'] as const;

/**
 * A press of the mouse, or of a finger, anywhere on the page. It takes the focus from a field before
 * it is released, and clicks a button only if that still lies under the pointer then
 * (https://w3c.github.io/uievents/#event-type-click): what moves when a field is left has to wait.
 */
export class Press implements ReactiveController {
  #listening: AbortController | undefined;
  #isUnderWay = false;
  readonly #waiting: (() => void)[] = [];

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const options = { capture: true, signal: this.#listening.signal };
    // A finger moves the focus, too, with the mouse events that follow its pointer events.
    addEventListener('mousedown', this.#begin, options);
    for (const end of ends) addEventListener(end, this.#end, options);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#end();
  }

  /** Does something at the end of the press that is under way, before its click; else at once. */
  afterwards(act: () => void): void {
    if (this.#isUnderWay) this.#waiting.push(act);
    else act();
  }

  /** Waits for the end of the press that is under way, if one is. */
  ended(): Promise<void> {
    return new Promise((resolve) => {
      this.afterwards(resolve);
    });
  }

  readonly #begin = ({ button }: MouseEvent): void => {
    this.#end();
    // The other buttons click nothing, and a context menu may keep their release to itself.
    this.#isUnderWay = button === 0;
  };

  readonly #end = (): void => {
    this.#isUnderWay = false;
    for (const act of this.#waiting.splice(0)) act();
  };
}
