import type { CurrentMacro } from '../../contract/macros';
import {
  parseAlias,
  parseCurrentMacro,
  parseMacroVersion,
  type MacroVersion,
} from '../macros/definition';
import { macroEntity, rowKey, versionKey } from './macro-keys';
import { listRows, readRows, readValue } from './store';

/*
 * What readers and editors of pages need of user macros. What administrators do with them stands in
 * macro-library.ts.
 */

/**
 * The macros of these names, by the name that was asked for, without those that there are not. A former
 * name finds the macro that had it: a second read is made of those that were not asked for. No list is
 * read.
 */
export async function readMacros(
  names: readonly string[],
): Promise<ReadonlyMap<string, CurrentMacro>> {
  const rows = await readRows(macroEntity, names.map(rowKey));
  const present = new Map(
    names.map((name) => [name, parseAlias(rows.get(rowKey(name))) ?? name] as const),
  );
  const moved = [...new Set(present.values())].filter((now) => !names.includes(now));
  const further = moved.length > 0 ? await readRows(macroEntity, moved.map(rowKey)) : rows;
  return new Map(
    [...present].flatMap(([name, now]) => {
      const macro = parseCurrentMacro(rows.get(rowKey(now)) ?? further.get(rowKey(now)));
      return macro ? [[name, macro] as const] : [];
    }),
  );
}

/** All published macros, in the order of their titles. May miss the writes of the last moments. */
export async function listMacros(): Promise<readonly CurrentMacro[]> {
  return (await listRows(macroEntity, 'name'))
    .flatMap((row) => parseCurrentMacro(row) ?? [])
    .sort((one, other) => one.title.localeCompare(other.title));
}

/** The version of a macro that counts, or one of the last before it; undefined when there is none. */
export async function readMacroVersion(
  id: string,
  version: number,
): Promise<MacroVersion | undefined> {
  return parseMacroVersion(await readValue(versionKey(id, version)));
}
