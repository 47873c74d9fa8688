import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What saves everything that was changed until now. */
interface Work {
  flush(): Promise<unknown>;
}

/**
 * Keeps what is typed when the window goes: it is saved when the window is hidden, and when it is about
 * to be closed, which the shelf asks about. Ctrl+S, or ⌘S, saves at once.
 */
export class EditorWork implements ReactiveController {
  readonly #works: readonly Work[];
  #listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost, works: readonly Work[]) {
    this.#works = works;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener('keydown', this.#press, { signal });
    addEventListener('beforeunload', this.#save, { signal });
    document.addEventListener('visibilitychange', this.#hide, { signal });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  readonly #press = (event: KeyboardEvent): void => {
    const isSave = event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey);
    if (!isSave || event.altKey || event.shiftKey) return;
    event.preventDefault();
    this.#save();
  };

  readonly #hide = (): void => {
    if (document.visibilityState === 'hidden') this.#save();
  };

  readonly #save = (): void => {
    for (const work of this.#works) void work.flush();
  };
}
