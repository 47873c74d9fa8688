import type { LibraryMacro } from '../../../../contract/library';
import type { LibraryChange } from './library-view';

/**
 * The macros as this page knows them, by their ids. Forge's queries lag behind its writes, so that what
 * a function answered of one macro counts for more than what a list says of it.
 */
export interface MacroList {
  readonly macros: readonly LibraryMacro[];
  /** Ids of macros that a function answered with, or that are gone. */
  readonly known: ReadonlySet<string>;
}

export const noMacros: MacroList = { macros: [], known: new Set() };

/** The list after a part of it was read. */
export function afterReading(list: MacroList, read: readonly LibraryMacro[]): MacroList {
  const there = new Set(list.macros.map(({ id }) => id));
  const added = read.filter(({ id }) => !there.has(id) && !list.known.has(id));
  return { ...list, macros: [...list.macros, ...added] };
}

/** The list after macros were changed. */
export function afterChange(
  { macros, known }: MacroList,
  { saved = [], deleted = [] }: LibraryChange,
): MacroList {
  const ids = [...saved.map(({ id }) => id), ...deleted];
  const others = macros.filter(({ id }) => !ids.includes(id));
  return { macros: [...others, ...saved], known: new Set([...known, ...ids]) };
}
