import type { LibraryMacro, TemplateFinding } from '../../contract/library';

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

/** Macros in every state. */
export const sampleLibrary: readonly LibraryMacro[] = [
  sampleLibraryMacro(),
  sampleLibraryMacro({
    name: 'child-pages',
    title: 'Table of child pages',
    description: 'Pages below this one, with who changed them last',
    categories: ['navigation', 'confluence-content'],
    enabled: false,
    report: { verdict: 'runs-with-changes', findings: 2, credentials: 0 },
  }),
  sampleLibraryMacro({
    name: 'deploy-log',
    title: 'Deploy log',
    description: 'Reads the log of the last deployment',
    categories: ['reporting'],
    visibility: 'administrators',
    placement: { scope: 'spaces', spaceIds: ['98305', '98306'] },
    groups: ['ops'],
    draft: { revision: 9, savedAt: Date.UTC(2026, 8, 20, 14), basedOn: 3 },
    report: { verdict: 'needs-rewrite', findings: 5, credentials: 1 },
  }),
  sampleLibraryMacro({
    name: 'steps',
    title: '',
    description: '',
    categories: [],
    version: 0,
    draft: { revision: 1, savedAt: Date.UTC(2026, 8, 21, 8), basedOn: 0 },
    formerNames: ['unfold'],
  }),
];

/** As many as a library holds. */
export const manyLibraryMacros: readonly LibraryMacro[] = Array.from(
  { length: 1_000 },
  (_, index) => {
    const name = `macro-${index}`;
    return sampleLibraryMacro({
      ...sampleLibrary[index % 3],
      id: `id-of-${name}`,
      name,
      title: `Macro ${index}`,
      description: index % 7 === 0 ? 'Shows the state of a service' : 'Shows a box with a title',
      savedAt: Date.UTC(2026, 0, 1 + (index % 200)),
      version: 1 + (index % 100),
    });
  },
);

/** What a report says of a template. */
export const sampleFindings: readonly TemplateFinding[] = [
  {
    line: 3,
    column: 1,
    code: 'markup-encoded',
    what: '$row holds tags, which are shown as text.',
    suggestion: 'Name it $rowHtml.',
  },
  { line: 12, column: 5, code: 'host-link', what: 'A link to wiki.example.', suggestion: '' },
];
