import type { LibraryDraft } from '../../../../../contract/library';
import type { SamplesState } from './samples-state';

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
 * What was typed into editors that are left, by the id of their macro, as long as the page is there.
 * What storage refused, as a template that is too large, is there again when its macro is opened anew.
 * Whoever closes the window before that is asked first.
 */
export class Shelf<Work> {
  readonly #works = new Map<string, Work>();
  readonly #saves = new Map<string, Promise<unknown>>();
  readonly #waiting = new Map<string, () => void>();

  /** Keeps work on a macro in place of what was kept of it; undefined when storage has it. */
  keep(id: string, work: Work | undefined): void {
    if (work) this.#works.set(id, work);
    else this.#works.delete(id);
    // Some browsers load a page anew on the way back where something listens for this.
    if (this.#works.size > 0) addEventListener('beforeunload', this.#question);
    else removeEventListener('beforeunload', this.#question);
  }

  /** What is kept of a macro. */
  of(id: string): Work | undefined {
    return this.#works.get(id);
  }

  /** A save that was begun when the editor was left: whoever opens it again waits for that. */
  saving(id: string, save: Promise<unknown>): void {
    this.#saves.set(id, save);
    void save.finally(() => {
      if (this.#saves.get(id) === save) this.#saves.delete(id);
    });
  }

  /** A save that is tried again later, unless the editor is opened again before. */
  waiting(id: string, cancel: () => void): void {
    this.#waiting.set(id, cancel);
  }

  /** Resolves when nobody saves the work on a macro any more but who asks for this. */
  async takeOver(id: string): Promise<void> {
    this.#waiting.get(id)?.();
    this.#waiting.delete(id);
    await this.#saves.get(id);
  }

  readonly #question = (event: BeforeUnloadEvent): void => event.preventDefault();
}

/** The shelves of a page. */
export interface Shelves {
  readonly drafts: Shelf<KeptWork>;
  readonly samples: Shelf<SamplesState>;
}

const shelves = new WeakMap<object, Shelves>();

/** The shelves of a page: whoever asks through the same gateway has the same. */
export function shelvesOf(gateway: object): Shelves {
  const known = shelves.get(gateway) ?? { drafts: new Shelf(), samples: new Shelf() };
  shelves.set(gateway, known);
  return known;
}
