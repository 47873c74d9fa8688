/** A field of an object that is no method. */
export interface Field {
  /** Undefined where it has to be read. */
  readonly value: unknown;
  /** Reads an accessor. */
  readonly read: (() => unknown) | undefined;
}

type Method = (...given: unknown[]) => unknown;

/** The object's own enumerable field of this name, unless it is a function. */
export function fieldOf(data: object, name: string): Field | undefined {
  const own = Object.getOwnPropertyDescriptor(data, name);
  if (own?.enumerable !== true || typeof own.value === 'function') return undefined;
  return { value: own.value, read: own.get?.bind(data) };
}

/** The function in the object's own enumerable field of this name. */
export function methodOf(data: object, name: string): Method | undefined {
  const own = Object.getOwnPropertyDescriptor(data, name);
  const isMethod = own?.enumerable === true && typeof own.value === 'function';
  return isMethod ? (own.value as Method) : undefined;
}

/** The names of all own enumerable fields, methods too. */
export function fieldNames(data: object): readonly string[] {
  return Object.keys(data);
}
