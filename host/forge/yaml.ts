/** A value that a YAML or JSON document held, before anybody looked at it. */
export type Yaml = unknown;

/** The value under a path of keys; undefined where the path leads nowhere. */
export function at(value: Yaml, ...keys: readonly string[]): Yaml {
  return keys.reduce<Yaml>((inner, key) => record(inner)?.[key], value);
}

/** The value if it is an object, not an array. */
export function record(value: Yaml): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** The value's items; none when it is no array. */
export function list(value: Yaml): readonly Yaml[] {
  return Array.isArray(value) ? value : [];
}

/** @throws when the value is no string, naming its place. */
export function text(value: Yaml, place = 'value'): string {
  if (typeof value !== 'string') throw new Error(`manifest.yml: ${place} must be a string`);
  return value;
}

/** The strings of a list; none when it is no list. */
export function texts(value: Yaml): readonly string[] {
  return list(value).map((item) => text(item, 'list item'));
}
