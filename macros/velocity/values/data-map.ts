import type { KeyTable } from './key-table';
import { type JavaEntry, JavaMap } from './map';
import type { Value } from './value';
import type { Charge } from './walk';

/** An object of plain data. */
type Data = Readonly<Record<string, unknown>>;

/** Longer names are looked for among entries, where that has its price. */
const longestRead = 1_000;

/**
 * A map of an object's own enumerable properties. They become entries once a template asks for more
 * than plain values by their names: nearly none does, and entries take most of the time.
 */
export class DataMap extends JavaMap {
  #data: Data | undefined;
  readonly #toValue: (data: unknown) => Value;

  /** @param data - Does not change any more. */
  constructor(data: Data, toValue: (data: unknown) => Value) {
    super();
    this.#data = data;
    this.#toValue = toValue;
  }

  override get(name: Value, charge?: Charge): Value {
    const data = this.#data;
    if (data === undefined || typeof name !== 'string' || name.length > longestRead) {
      return super.get(name, charge);
    }
    const value = isOwn(data, name) ? data[name] : undefined;
    // All else is an object to the template, and the same one each time.
    if (!isSame(value)) return super.get(name, charge);
    charge?.(name.length >> 8);
    return value ?? null;
  }

  protected override table(): KeyTable<JavaEntry> {
    const data = this.#data;
    if (data !== undefined) {
      this.#data = undefined;
      for (const name of Object.keys(data)) this.fill(name, this.#toValue(data[name]));
    }
    return super.table();
  }
}

/** Whether the template has the very value: an Integer, if it is a number. */
function isSame(value: unknown): value is string | boolean | number | undefined {
  if (typeof value === 'number') return (value | 0) === value && !Object.is(value, -0);
  return typeof value === 'string' || typeof value === 'boolean' || value === undefined;
}

/** Also enumerable. */
function isOwn(data: Data, name: string): boolean {
  return Object.prototype.propertyIsEnumerable.call(data, name);
}
