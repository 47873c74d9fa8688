import { asText, type MacroValues } from './macro-parameters';

/** A parameter that nobody declared: a name, and a value. */
export interface FreeParameter {
  readonly name: string;
  readonly value: string;
}

/** Why such a parameter is not accepted. */
export type FreeProblemCode = 'name-missing' | 'name-twice' | 'name-unreadable';

/** What is wrong with one of them, and which it is. */
export interface FreeProblem {
  readonly row: number;
  readonly code: FreeProblemCode;
  readonly subject: string;
}

/** What a reference of Velocity can spell behind `$param`. */
const readableName = /^[A-Za-z0-9_-]+$/;

/** Values without a name are stored under the empty one, and read as `$param0`. */
const unnamed = '0';

/** The values as rows of a form. Whatever is no text has none. */
export function rowsOf(values: MacroValues): readonly FreeParameter[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const text = asText(value, { delimiter: ',' });
    return text ? [{ name: name || unnamed, value: text }] : [];
  });
}

/** The rows as values, and those values that have no row. */
export function valuesOf(rows: readonly FreeParameter[], stored: MacroValues): MacroValues {
  const others = Object.entries(stored).filter(
    ([, value]) => asText(value, { delimiter: ',' }) === '' && value !== '',
  );
  const named = rows.filter(({ name, value }) => name.trim() !== '' && value !== '');
  return Object.fromEntries([
    ...others,
    ...named.map(({ name, value }): [string, unknown] => [name.trim(), value]),
  ]);
}

/** What of the rows cannot be saved. Names that the page stores already are accepted. */
export function rowProblems(
  rows: readonly FreeParameter[],
  stored: MacroValues,
): readonly FreeProblem[] {
  return rows.flatMap((row, index) => {
    const code = problemOf(row, rows.slice(0, index), stored);
    return code ? [{ row: index, code, subject: row.name.trim() }] : [];
  });
}

function problemOf(
  row: FreeParameter,
  before: readonly FreeParameter[],
  stored: MacroValues,
): FreeProblemCode | undefined {
  const name = row.name.trim();
  if (!name) return row.value ? 'name-missing' : undefined;
  if (before.some((other) => other.name.trim() === name)) return 'name-twice';
  return readableName.test(name) || Object.hasOwn(stored, name) ? undefined : 'name-unreadable';
}
