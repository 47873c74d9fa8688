import type { MacroAccess } from '../../contract/library';
import type { LibraryRecord } from '../../contract/library-records';
import type { MacroDefinition, MacroEncoding } from '../../contract/macros';
import type { Found, FoundMacro } from './found';

/** How a macro is to be imported. */
export interface Importing {
  /** Under which name, as it is stored. */
  readonly name: string;
  readonly encoding: MacroEncoding;
  /** What readers get at once; else a draft alone. An export of ours comes as it was. */
  readonly isPublished: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** For the history. */
  readonly note: string;
}

/** The records of a macro, as an import takes them. */
export function recordsOf(found: Found, importing: Importing): readonly LibraryRecord[] {
  const { name } = importing;
  if (found.is === 'macro') return recordsOfMacro(found, importing);
  // Of which the settings have no name, and are none of a macro's.
  return found.records.map((record) => ('name' in record ? { ...record, name } : record));
}

function recordsOfMacro(
  found: FoundMacro,
  { name, encoding, isPublished, now, note }: Importing,
): readonly LibraryRecord[] {
  const { title, description, categories, icon, bodyHandling, template } = found;
  const content = { title, description, categories, icon, bodyHandling, encoding };
  const access: MacroAccess = {
    enabled: true,
    visibility: found.hidden ? 'administrators' : 'everyone',
    placement: { scope: 'everywhere' },
    groups: [],
  };
  const head = { is: 'macro', name, formerNames: [], access, hasSamples: false } as const;
  if (!isPublished) {
    return [
      { ...head, versions: 0, hasDraft: true },
      { is: 'draft', name, draft: { content: { ...content, template }, note } },
    ];
  }
  const definition: MacroDefinition = { name, ...content, ...access };
  const version = { savedAt: now, kind: 'published', note, definition, template } as const;
  return [
    { ...head, versions: 1, hasDraft: false },
    { is: 'versions', name, first: 1, versions: [version] },
  ];
}
