import type { MacroForm, MacroParameter } from '../contract/macros';
import { chosenAlarm } from './alarm-value';
import { valueProblem, type ValueProblemCode } from './macro-value';

/** The parameters of one use of a macro: a text each; of an alarm, its reference. */
export type MacroValues = Readonly<Record<string, unknown>>;

/** What keeps a macro from being saved. */
export type ParameterProblemCode =
  | ValueProblemCode
  /** Nothing is given, and the template asks for something. */
  | 'missing'
  /** Of an alarm only the account is chosen. */
  | 'alarm-unchosen';

/** A parameter that is not accepted, and why. */
export interface ParameterProblem {
  readonly name: string;
  readonly code: ParameterProblemCode;
  /** The part of the value that it is about. */
  readonly subject?: string;
}

/**
 * The values as the form has them when nothing is changed. What an older page stores under an alias
 * moves to the name that the header has now, unless there is a value under that too; a switch is
 * stored though nobody touched it, as Data Center's form does. Values of names that the header does
 * not know stay.
 */
export function settledValues({ parameters }: MacroForm, stored: MacroValues): MacroValues {
  const values = new Map(Object.entries(stored));
  for (const { name, aliases, type, default: preset } of parameters) {
    const alias = aliases.find((known) => values.has(known));
    if (alias !== undefined && !values.has(name)) values.set(name, values.get(alias));
    for (const known of aliases) if (known !== name) values.delete(known);
    if (type === 'boolean' && preset === undefined && !values.has(name)) values.set(name, 'false');
  }
  return Object.fromEntries(values);
}

/**
 * The values with another one. An empty text is not stored, and neither is the default: of both the
 * template gets the default that the header has by then, as in Data Center.
 */
export function withValue(
  values: MacroValues,
  { name, default: preset }: Pick<MacroParameter, 'name' | 'default'>,
  value: unknown,
): MacroValues {
  const others = Object.entries(values).filter(([other]) => other !== name);
  const isStored = !isEmpty(value) && value !== preset;
  return Object.fromEntries(isStored ? [...others, [name, value]] : others);
}

/**
 * What of the values cannot be saved, in the order of the form. What the page stores already is
 * accepted, whatever it is: Data Center’s form refused nothing, and templates take any text.
 */
export function problemsOf(
  { parameters }: MacroForm,
  values: MacroValues,
  stored: MacroValues,
): readonly ParameterProblem[] {
  return parameters.flatMap((parameter) => {
    const { name, hidden } = parameter;
    const problem = hidden ? undefined : problemOf(parameter, values[name], stored[name]);
    return problem ? [{ name, ...problem }] : [];
  });
}

function problemOf(
  parameter: MacroParameter,
  value: unknown,
  stored: unknown,
): Omit<ParameterProblem, 'name'> | undefined {
  const { type, required, default: preset } = parameter;
  if (isEmpty(value)) return required && preset === undefined ? { code: 'missing' } : undefined;
  if (value === stored) return undefined;
  if (type === 'alarm') {
    return chosenAlarm(value)?.alarmName === '' ? { code: 'alarm-unchosen' } : undefined;
  }
  const parts = parameter.multiple ? partsOf(value, parameter) : [asText(value, parameter)];
  for (const part of parts) {
    const code = valueProblem(type, part);
    if (code) return { code, subject: part };
  }
  return undefined;
}

/** A value as text, as the template gets it; empty for what has none. */
export function asText(value: unknown, { delimiter }: Pick<MacroParameter, 'delimiter'>): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return '';
  return value
    .map((item) => asText(item, { delimiter }))
    .filter(Boolean)
    .join(delimiter);
}

/** The single values of a parameter that takes several. */
export function partsOf(
  value: unknown,
  parameter: Pick<MacroParameter, 'delimiter'>,
): readonly string[] {
  const parts = asText(value, parameter).split(parameter.delimiter);
  return parts.map((part) => part.trim()).filter(Boolean);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '';
}
