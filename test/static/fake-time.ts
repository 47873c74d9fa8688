import type { Clock } from '../../static/shared/clock';
import type { Visibility } from '../../static/shared/refresh';

/** A clock that stands still until it is told to move. */
export class FakeClock implements Clock {
  #now = new Date('2026-03-02T09:30:00Z').getTime();
  readonly #timers = new Set<{ at: number; run: () => void }>();

  now(): Date {
    return new Date(this.#now);
  }

  /** Sets the clock back; what waits, waits for as long as before, as timers of a browser do. */
  setBack(milliseconds: number): void {
    this.#now -= milliseconds;
    for (const timer of this.#timers) timer.at -= milliseconds;
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Lets so many milliseconds pass, and everything happen that was due in them. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settled();
    for (;;) {
      const [next] = [...this.#timers].sort((one, other) => one.at - other.at);
      if (!next || next.at > end) break;
      this.#now = Math.max(this.#now, next.at);
      this.#timers.delete(next);
      next.run();
      await settled();
    }
    this.#now = end;
  }
}

/** A tab that is shown and hidden by a test. */
export class FakeVisibility implements Visibility {
  #visible = true;
  readonly #callbacks = new Set<() => void>();

  visible(): boolean {
    return this.#visible;
  }

  onChange(callback: () => void): () => void {
    this.#callbacks.add(callback);
    return () => this.#callbacks.delete(callback);
  }

  set(visible: boolean): void {
    this.#visible = visible;
    for (const callback of this.#callbacks) callback();
  }
}

/** Resolves when everything has happened that waits for no timer of the clock. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
