import { libraryLimits } from '../../contract/library';
import type { LibraryStore } from './library-store';

/**
 * How many macros the library still takes, for one request. They are counted when the first is to be
 * made, by what lists them: that may miss the writes of the last moments, so that two administrators
 * at once may go a little beyond.
 */
export class Room {
  readonly #store: Pick<LibraryStore, 'listRows'>;
  #free: Promise<number> | undefined;
  #taken = 0;

  constructor(store: Pick<LibraryStore, 'listRows'>) {
    this.#store = store;
  }

  /** Takes the place of one more macro; resolves with false where there is none. */
  async take(): Promise<boolean> {
    this.#free ??= this.#count();
    this.#taken += 1;
    const place = this.#taken;
    return place <= (await this.#free);
  }

  /** Macros, and imports that are under way; former names take no place. */
  async #count(): Promise<number> {
    let free: number = libraryLimits.macros;
    let next: string | undefined;
    do {
      const page = await this.#store.listRows(next);
      free -= page.rows.filter(({ is }) => is === 'macro' || is === 'begun').length;
      ({ next } = page);
    } while (next !== undefined && free > 0);
    return free;
  }
}
