import type { CurrentMacro } from '../../contract/macros';
import { macroKeyPart } from '../../rules/macro-name';
import { parseCurrentMacro, parseMacroVersion, type MacroVersion } from '../macros/definition';
import { listValues, readValue, readValues, writeNewValue, writeValue } from './store';

const prefix = 'macro:';
const keyOf = (name: string): string => `${prefix}${macroKeyPart(name)}`;
const versionKey = (name: string, version: number): string =>
  `macro-version:${macroKeyPart(name)}:${String(version).padStart(6, '0')}`;

/** One version is one value; Forge takes 240 KiB (developer.atlassian.com/platform/forge/limits-kvs-ce/). */
export const mostVersionBytes = 220 * 1024;

/** A version, as JSON, would not fit into one value of storage. */
export class MacroTooLarge extends Error {}

/** The macros of these names, by name, without those that there are not. */
export async function readMacros(
  names: readonly string[],
): Promise<ReadonlyMap<string, CurrentMacro>> {
  const values = await readValues(names.map(keyOf));
  return new Map(
    names.flatMap((name) => {
      const macro = parseCurrentMacro(values.get(keyOf(name)));
      return macro ? [[name, macro] as const] : [];
    }),
  );
}

/** All macros, in the order of their titles. May miss the writes of the last moments. */
export async function listMacros(): Promise<readonly CurrentMacro[]> {
  const values = [...(await listValues(prefix)).values()];
  return values
    .flatMap((value) => parseCurrentMacro(value) ?? [])
    .sort((one, other) => one.title.localeCompare(other.title));
}

/** One version of a macro; undefined when there is none. */
export async function readMacroVersion(
  name: string,
  version: number,
): Promise<MacroVersion | undefined> {
  return parseMacroVersion(await readValue(versionKey(name, version)));
}

/**
 * Saves a macro as the version after the one that was seen, 0 for a new one; resolves with undefined,
 * and saves nothing, when somebody else saved meanwhile. The version's own key decides who was first;
 * if a crash then kept the macro's key from following, whoever comes next lets it follow.
 *
 * @throws MacroTooLarge
 */
export async function writeMacro(
  macro: MacroVersion,
  seen: number,
): Promise<CurrentMacro | undefined> {
  const { name } = macro.definition;
  if (Buffer.byteLength(JSON.stringify(macro)) > mostVersionBytes) throw new MacroTooLarge();
  const current = parseCurrentMacro(await readValue(keyOf(name)));
  if ((current?.version ?? 0) !== seen) return undefined;
  const version = seen + 1;
  if (!(await writeNewValue(versionKey(name, version), macro))) {
    const first = await readMacroVersion(name, version);
    if (first) await writeValue(keyOf(name), { ...first.definition, version });
    return undefined;
  }
  const saved = { ...macro.definition, version };
  await writeValue(keyOf(name), saved);
  return saved;
}
