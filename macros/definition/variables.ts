import type { Encoding } from '../encoding/encoding';
import { outputLimit } from '../velocity/limits';
import { bodyText, type BodyHandling, type MacroBody } from './body';
import type { Header } from './header';
import type { Parameter } from './parameter';

/** One use of a macro on a page, and what its definition says of it. */
export interface Use {
  readonly header: Header;
  readonly bodyHandling: BodyHandling;
  readonly encoding: Encoding;
  /**
   * What the page stores, by name. Values come from a page, so they may be anything; what was not
   * changed from its default is not stored.
   */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly body?: MacroBody | undefined;
}

/** Variables of a template by name, without their `$`. */
export type Variables<Value> = ReadonlyMap<string, Value | string>;

/** What a template sees of the parameters of a use. */
export interface ParameterValues<Value> {
  /** Of a parameter's text. */
  readonly text: (text: string) => Value;
  /** Of the stored value of a parameter of type `alarm`; undefined where there is nothing to see. */
  readonly alarm: (stored: unknown) => Value | undefined;
}

/**
 * The variables that a template gets of its use: `$param` and the name for each parameter that the
 * page stores, declared or not, or that has a default; `$param0` … for those without a name; `$body`
 * where there is one. All parameters but alarms are text, "true" and "false" too.
 */
export function variablesOf<Value>(
  { header, bodyHandling, parameters, body }: Use,
  values: ParameterValues<Value>,
): Variables<Value> {
  const variables = new Map<string, Value | string>();
  const stored = new Map(Object.entries(parameters).map(([key, value]) => [keyOf(key), value]));

  const seen = (value: unknown, delimiter: string, preset?: string): Value | undefined => {
    const text = toText(value, delimiter) ?? preset;
    return text === undefined ? undefined : values.text(text);
  };

  for (const [key, value] of stored) {
    if (header.parameters.some(({ name, aliases }) => name === key || aliases.includes(key)))
      continue;
    put(variables, key, seen(value, ','));
  }
  for (const parameter of header.parameters) {
    const value = storedValue(parameter, stored);
    const { type, options, default: preset } = parameter;
    const isAlarm = type === 'alarm';
    const shown = isAlarm ? values.alarm(value) : seen(value, options.delimiter ?? ',', preset);
    put(variables, parameter.name, shown);
  }

  const text = bodyText(bodyHandling, body);
  if (text !== undefined) variables.set('body', text);
  return variables;
}

/** Data Center stores the parameter without a name under the empty name; templates say `$param0`. */
function keyOf(key: string): string {
  return key === '' ? '0' : key;
}

function storedValue({ name, aliases }: Parameter, stored: ReadonlyMap<string, unknown>): unknown {
  const key = [name, ...aliases].find((known) => stored.has(known));
  return key === undefined ? undefined : stored.get(key);
}

function put<Value>(variables: Map<string, Value>, name: string, value: Value | undefined): void {
  if (value !== undefined) variables.set(`param${name}`, value);
}

function toText(value: unknown, delimiter: string): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  // No text that long could be printed; and an array may be long without holding anything.
  if (!Array.isArray(value) || value.length > outputLimit) return undefined;
  const items = value.map((item) => toText(item, delimiter));
  return items.filter((item) => item !== undefined).join(delimiter);
}
