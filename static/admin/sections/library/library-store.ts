import type { LibraryMacro } from '../../../../contract/library';
import type { AdminGateway } from '../../../shared/gateway';
import { Store } from '../../../shared/store';
import type { LibraryChange } from './library-view';
import { afterChange, afterReading, noMacros, type MacroList } from './macro-list';

interface LibraryState {
  readonly list: MacroList;
  /** The name behind which the rest of the list begins; undefined once all of it is there. */
  readonly next: string | undefined;
  /** Of how many macros something was left, which is removed now. */
  readonly swept: number;
}

export const unknownLibrary: LibraryState = { list: noMacros, next: undefined, swept: 0 };

/** All macros, as an administrator sees them. */
export class LibraryStore extends Store<
  LibraryState,
  { readonly gateway: AdminGateway },
  'load' | 'load-more'
> {
  protected override start(): void {
    void this.load();
  }

  /** The macro of that id; undefined where it is gone, or not read yet. */
  macro(id: string): LibraryMacro | undefined {
    return this.state.list.macros.find((macro) => macro.id === id);
  }

  /** Reads the list from its beginning. */
  async load(): Promise<void> {
    await this.#read('load', undefined);
    await this.loadMore();
  }

  /** Reads what is left of the list, in its parts. */
  async loadMore(): Promise<void> {
    for (let { next } = this.state; next !== undefined; { next } = this.state) {
      if (!(await this.#read('load-more', next))) return;
    }
  }

  /** Takes over what functions answered. */
  changed(change: LibraryChange): void {
    this.change({ list: afterChange(this.state.list, change) });
  }

  async #read(action: 'load' | 'load-more', after: string | undefined): Promise<boolean> {
    const answer = await this.send(
      action,
      ({ gateway }) => gateway('library.list', after === undefined ? {} : { after }),
      (read, { list, swept }) =>
        read.ok
          ? {
              list: afterReading(list, read.macros),
              next: read.next,
              swept: swept + (read.swept ?? 0),
            }
          : {},
    );
    return answer?.ok === true;
  }
}
