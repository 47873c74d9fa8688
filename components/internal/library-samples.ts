import type { LibraryMacro } from '../../contract/library';

/** What the backend answers administrators of user macros, for stories and tests. */

/** A published macro that runs, with what is to differ. */
export function sampleLibraryMacro(change: Partial<LibraryMacro> = {}): LibraryMacro {
  const name = change.name ?? 'notice';
  return {
    id: `id-of-${name}`,
    name,
    title: 'Notice',
    description: 'A box with a title, in one of four kinds',
    categories: ['formatting'],
    icon: '',
    bodyHandling: 'none',
    encoding: 'data-center',
    visibility: 'everyone',
    placement: { scope: 'everywhere' },
    groups: [],
    enabled: true,
    version: 3,
    savedAt: Date.UTC(2026, 8, 14, 9, 30),
    revision: 3,
    formerNames: [],
    samples: { revision: 1, count: 2 },
    report: { verdict: 'runs', findings: 0, credentials: 0 },
    templateBytes: 812,
    ...change,
  };
}
