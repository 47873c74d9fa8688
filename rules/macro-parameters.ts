import type { MacroForm, MacroParameter } from '../contract/macros';

/** The parameters of one use of a macro: a text each; of an alarm, its reference. */
export type MacroValues = Readonly<Record<string, unknown>>;

/** What keeps a macro from being saved. */
export type ParameterProblemCode =
  /** Nothing is given, and the template asks for something. */
  'missing';

/** A parameter that is not accepted, and why. */
export interface ParameterProblem {
  readonly name: string;
  readonly code: ParameterProblemCode;
}

/**
 * The values under the names that the header has now: what an older page stores under an alias moves,
 * unless there is a value under the name too. Values of names that the header does not know stay.
 */
export function presentValues({ parameters }: MacroForm, stored: MacroValues): MacroValues {
  const values = new Map(Object.entries(stored));
  for (const { name, aliases } of parameters) {
    const alias = aliases.find((known) => values.has(known));
    if (alias !== undefined && !values.has(name)) values.set(name, values.get(alias));
    for (const known of aliases) if (known !== name) values.delete(known);
  }
  return Object.fromEntries(values);
}

/** The values with another one; an empty text is not stored, as the template then gets its default. */
export function withValue(values: MacroValues, name: string, value: unknown): MacroValues {
  const others = Object.entries(values).filter(([other]) => other !== name);
  return Object.fromEntries(isEmpty(value) ? others : [...others, [name, value]]);
}

/** What of the values cannot be saved, in the order of the form. */
export function problemsOf(
  { parameters }: MacroForm,
  values: MacroValues,
): readonly ParameterProblem[] {
  return parameters.flatMap((parameter) => {
    const code = parameter.hidden ? undefined : problemOf(parameter, values[parameter.name]);
    return code === undefined ? [] : [{ name: parameter.name, code }];
  });
}

function problemOf(
  { required, default: preset }: MacroParameter,
  value: unknown,
): ParameterProblemCode | undefined {
  return isEmpty(value) && required && preset === undefined ? 'missing' : undefined;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '';
}
