import type { LibraryDraft } from '../../contract/library';
import type { PastVersion } from '../macros/definition';
import { contentOf } from './building';
import type { LibraryStore } from './library-store';
import type { StoredMacro } from './stored-macro';

/** The macro that has the name, or had it. */
export async function findMacro(
  store: Pick<LibraryStore, 'readRow'>,
  name: string,
): Promise<StoredMacro | undefined> {
  const row = await store.readRow(name);
  const found = row?.is === 'alias' ? await store.readRow(row.of) : row;
  return found?.is === 'macro' ? found.macro : undefined;
}

/** One version of a macro, wherever it stands now; undefined when there is none of that number. */
export async function readVersion(
  store: Pick<LibraryStore, 'readVersions'>,
  macro: StoredMacro,
  version: number,
): Promise<PastVersion | undefined> {
  if (version < 1 || version > macro.version) return undefined;
  return (await store.readVersions(macro, { first: version, last: version }))?.[0];
}

/** What an administrator works on: the draft where there is one, else what readers get. */
export async function readNewest(
  store: Pick<LibraryStore, 'readVersions' | 'readDraft'>,
  macro: StoredMacro,
): Promise<LibraryDraft | undefined> {
  if (macro.draft) return store.readDraft(macro.id);
  const version = await readVersion(store, macro, macro.version);
  return version && { content: contentOf(version), note: '' };
}
