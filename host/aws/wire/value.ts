/**
 * What a body decodes to in any protocol. Members are kept in maps, so that a client's member name
 * such as `__proto__` is only ever a key.
 */
export type Value =
  | string
  | number
  | boolean
  | null
  | Date
  | Uint8Array
  | readonly Value[]
  | ReadonlyMap<string, Value>;

export type Members = ReadonlyMap<string, Value>;

/**
 * What an operation answers: plain data under AWS's member names, times as `Date`. Members that
 * are undefined are left out.
 */
export type Output =
  string | number | boolean | Date | undefined | OutputMap | readonly Output[] | OutputStructure;

/** What AWS's models call a map, as opposed to a structure, whose members the model names. */
type OutputMap = ReadonlyMap<string, string>;

/** An interface, because a type alias could not name itself. */
export interface OutputStructure {
  readonly [member: string]: Output;
}

/** `Array.isArray` for lists that cannot be changed, which TypeScript's own does not narrow. */
export function isList(output: Output): output is readonly Output[] {
  return Array.isArray(output);
}

/** `instanceof Map` for maps that cannot be changed. */
export function isMap(output: Output): output is OutputMap {
  return output instanceof Map;
}

/** True for a structure, as opposed to a list, a map, a time or a scalar. */
export function isStructure(output: Output): output is OutputStructure {
  return (
    typeof output === 'object' && !isList(output) && !isMap(output) && !(output instanceof Date)
  );
}
