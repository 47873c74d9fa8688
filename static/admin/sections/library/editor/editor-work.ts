import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isUnsaved } from './draft-state';
import type { DraftStore } from './draft-store';

/**
 * Keeps what is typed when the window goes: the draft is saved when the window is hidden, and a window
 * that is closed before asks first. Ctrl+S, or ⌘S, saves at once.
 */
export class EditorWork implements ReactiveController {
  readonly #drafts: DraftStore;
  #listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost, drafts: DraftStore) {
    this.#drafts = drafts;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener('keydown', this.#press, { signal });
    addEventListener('beforeunload', this.#leave, { signal });
    document.addEventListener('visibilitychange', this.#hide, { signal });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  readonly #press = (event: KeyboardEvent): void => {
    const isSave = event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey);
    if (!isSave || event.altKey || event.shiftKey) return;
    event.preventDefault();
    void this.#drafts.flush();
  };

  readonly #leave = (event: BeforeUnloadEvent): void => {
    if (!isUnsaved(this.#drafts.state)) return;
    void this.#drafts.flush();
    event.preventDefault();
  };

  readonly #hide = (): void => {
    if (document.visibilityState === 'hidden') void this.#drafts.flush();
  };
}
