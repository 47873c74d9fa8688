import { libraryLimits, type LibraryMacro } from '../../contract/library';
import type { ImportStore, LibraryStore } from './library-store';
import type { BegunMacro } from './stored-macro';
import { shown } from './telling';

/** An import that was not gone on with for so long is given up, in milliseconds. */
const importKeptFor = 24 * 60 * 60_000;

/** Macros in the order of their names, as many as an answer takes. */
export interface Listing {
  readonly macros: readonly LibraryMacro[];
  readonly next?: string;
  readonly swept?: number;
}

/** Lists macros behind a name; from the first one on it also removes what was left of others. */
export async function listLibrary(
  store: Pick<LibraryStore, 'listRows' | 'sweepRemains'> & Pick<ImportStore, 'drop'>,
  after: string | undefined,
  now: number,
): Promise<Listing> {
  const macros: LibraryMacro[] = [];
  const begun: BegunMacro[] = [];
  let bytes = 0;
  let next = after;
  do {
    const page = await store.listRows(next);
    for (const row of page.rows) {
      if (row.is === 'begun') begun.push(row.begun);
      if (row.is !== 'macro') continue;
      const macro = shown(row.macro);
      macros.push(macro);
      bytes += Buffer.byteLength(JSON.stringify(macro));
    }
    next = page.next;
  } while (next !== undefined && bytes < mostBytes);
  const swept = after === undefined ? await sweep(store, begun, now) : 0;
  return { macros, ...(next !== undefined && { next }), ...(swept > 0 && { swept }) };
}

/** A page of rows, which may each have 20 kB, still fits behind these. */
const mostBytes = libraryLimits.answerBytes - 2_000_000;

async function sweep(
  store: Pick<LibraryStore, 'sweepRemains'> & Pick<ImportStore, 'drop'>,
  begun: readonly BegunMacro[],
  now: number,
): Promise<number> {
  for (const each of begun) if (now - each.at > importKeptFor) await store.drop(each);
  return store.sweepRemains();
}
