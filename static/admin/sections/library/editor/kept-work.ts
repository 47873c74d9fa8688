import type { LibraryDraft } from '../../../../../contract/library';

/** Work on a macro that storage does not have yet, and what it was begun from. */
export interface KeptWork {
  readonly draft: LibraryDraft;
  /** The content that it was begun from, as storage had it. */
  readonly stored: LibraryDraft;
  /** Revision of the draft that it replaces; 0 for none. */
  readonly seen: number;
  readonly basedOn: number;
}

/**
 * What was typed into editors that are left, as long as the page is there. What storage refused, as a
 * template that is too large, is there again when its macro is opened anew.
 */
export class WorkShelf {
  readonly #works = new Map<string, KeptWork>();
  readonly #saves = new Map<string, Promise<void>>();
  readonly #waiting = new Map<string, () => void>();

  keep(name: string, work: KeptWork): void {
    this.#works.set(name, work);
  }

  /** What is kept of a macro under one of its names. */
  of(names: readonly string[]): KeptWork | undefined {
    return names.map((name) => this.#works.get(name)).find((work) => work !== undefined);
  }

  drop(names: readonly string[]): void {
    for (const name of names) this.#works.delete(name);
  }

  /** A save that was begun when the editor was left: whoever opens it again waits for that. */
  saving(name: string, save: Promise<void>): void {
    this.#saves.set(name, save);
    void save.finally(() => {
      if (this.#saves.get(name) === save) this.#saves.delete(name);
    });
  }

  /** A save that is tried again later, unless the editor is opened again before. */
  waiting(name: string, cancel: () => void): void {
    this.#waiting.set(name, cancel);
  }

  /** Resolves when nobody saves a macro's text any more but who asks for this. */
  async takeOver(name: string): Promise<void> {
    this.#waiting.get(name)?.();
    this.#waiting.delete(name);
    await this.#saves.get(name);
  }
}

const shelves = new WeakMap<object, WorkShelf>();

/** The shelf of a page: whoever asks through the same gateway has the same. */
export function shelfOf(gateway: object): WorkShelf {
  const shelf = shelves.get(gateway) ?? new WorkShelf();
  shelves.set(gateway, shelf);
  return shelf;
}
