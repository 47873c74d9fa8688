import { bodyText, type BodyHandling, type MacroBody } from './body';
import type { Header } from './header';
import type { Parameter } from './parameter';

/** One use of a macro on a page, and what its definition says of it. */
export interface Use {
  readonly header: Header;
  readonly bodyHandling: BodyHandling;
  /**
   * What the page stores, by name. Values come from a page, so they may be anything; what was not
   * changed from its default is not stored.
   */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly body?: MacroBody | undefined;
}

/** Variables of a template by name, without their `$`. */
export type Variables<Value> = ReadonlyMap<string, Value | string>;

/**
 * The variables that a template gets of its use: `$param` and the name for each parameter that the
 * page stores, declared or not, or that has a default; `$param0` … for those without a name; `$body`
 * where there is one. All are text, "true" and "false" too, except that `alarm` makes of the stored
 * value of a parameter of that type what the template sees; without it there is nothing to see.
 */
export function variablesOf<Value = never>(
  { header, bodyHandling, parameters, body }: Use,
  alarm: (stored: unknown) => Value | undefined = () => undefined,
): Variables<Value> {
  const variables = new Map<string, Value | string>();
  const stored = new Map(Object.entries(parameters).map(([key, value]) => [keyOf(key), value]));

  for (const [key, value] of stored) {
    if (header.parameters.some(({ name, aliases }) => name === key || aliases.includes(key)))
      continue;
    put(variables, key, toText(value, ','));
  }
  for (const parameter of header.parameters) {
    const value = storedValue(parameter, stored);
    put(
      variables,
      parameter.name,
      parameter.type === 'alarm'
        ? alarm(value)
        : (toText(value, parameter.options.delimiter ?? ',') ?? parameter.default),
    );
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
  if (!Array.isArray(value)) return undefined;
  const items = value.map((item) => toText(item, delimiter));
  return items.filter((item) => item !== undefined).join(delimiter);
}
