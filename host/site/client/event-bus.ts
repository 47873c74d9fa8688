type Listener = (payload: unknown) => unknown;

/** Events between all frames of the app on the page, the sender's own listeners included. */
export class EventBus {
  readonly #listeners = new Map<string, Set<Listener>>();

  emit(event: string, payload: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(payload);
  }

  /** Answers what takes the listener away again. */
  on(event: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    return () => {
      listeners.delete(listener);
    };
  }
}
