import { fieldsOf } from '../rules/fields';
import { parseMacroName } from '../rules/macro-name';

/**
 * Names of macros that were published, from an export of the library; undefined for a text that is none.
 * A former name is what a page may hold: the macro is found by it, so it is written as it is called now.
 */
export function namesInExport(text: string): ReadonlyMap<string, string> | undefined {
  const { format, records } = fieldsOf(parsed(text));
  if (format !== 'confluops-macros' || !Array.isArray(records)) return undefined;
  const names = new Map<string, string>();
  for (const record of records as readonly unknown[]) {
    const { is, name: told, versions, formerNames } = fieldsOf(record);
    const name = parseMacroName(told);
    if (is !== 'macro' || name === undefined || !(Number(versions) > 0)) continue;
    for (const former of Array.isArray(formerNames) ? formerNames : []) {
      const known = parseMacroName(former);
      if (known !== undefined) names.set(known, name);
    }
    names.set(name, name);
  }
  return names;
}

/** `notice`, or `notice:team-notice` where the library calls it otherwise than Data Center did. */
export function parseRename(text: string): readonly [string, string] | undefined {
  const [old, given = old, ...rest] = text.split(':');
  const [from, to] = [parseMacroName(old), parseMacroName(given)];
  return from === undefined || to === undefined || rest.length > 0 ? undefined : [from, to];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
