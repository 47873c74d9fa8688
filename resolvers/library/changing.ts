import type { Refusal } from '../../contract/result';
import { failure } from '../lib/result';
import type { LibraryStore, MacroWrite } from './library-store';
import type { StoredMacro } from './stored-macro';

/** How often an act is decided anew because somebody else wrote the macro meanwhile. */
const mostAttempts = 5;

/** What is decided of a macro: what to write, or why not. */
export type Decision = MacroWrite | Refusal;

/**
 * Changes one macro: decides on what is stored now, and stores it on the condition that this has not
 * changed. Where it has, it is decided anew, so that only what the decision depends on is a conflict:
 * a draft may be saved while somebody changes who sees the macro.
 */
export async function changeMacro(
  store: Pick<LibraryStore, 'readRow' | 'replace'>,
  name: string,
  decide: (macro: StoredMacro) => Promise<Decision> | Decision,
): Promise<{ readonly ok: true; readonly macro: StoredMacro } | Refusal> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const row = await store.readRow(name);
    if (row?.is !== 'macro') return failure('not-found');
    const decision = await decide(row.macro);
    if ('ok' in decision) return decision;
    if (await store.replace(row.macro, decision)) {
      return { ok: true, macro: { ...decision.macro, change: row.macro.change + 1 } };
    }
  }
  return failure('conflict');
}
