import { serializationError, validationError } from '../errors';
import { timeOf } from './time';
import type { Members, Value } from './value';

/** Bounds of a text: length in characters, and a pattern that the whole of it matches. */
export interface TextRule {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
  readonly oneOf?: readonly string[];
}

/** Bounds of a number, both inclusive. */
export interface NumberRule {
  readonly min?: number;
  readonly max?: number;
}

/**
 * Reads an operation's input, whichever protocol brought it. A member of a wrong type is a
 * `SerializationException`, one outside its bounds a `ValidationError` in AWS's words.
 */
export class Fields {
  readonly #members: Members;
  readonly #scalarsAreText: boolean;
  readonly #path: string;

  /**
   * @param scalarsAreText Whether the protocol knows nothing but text, as Query does.
   * @param path Where this structure stands, for messages: empty, or ending in a dot.
   */
  constructor(members: Members, scalarsAreText: boolean, path = '') {
    this.#members = members;
    this.#scalarsAreText = scalarsAreText;
    this.#path = path;
  }

  /** Names of all members that were sent. */
  get names(): readonly string[] {
    return [...this.#members].filter(([, value]) => value !== null).map(([name]) => name);
  }

  text(name: string, rule: TextRule = {}): string | undefined {
    const value = this.#value(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw this.#wrongType(name, 'a string');
    this.#check(name, value, rule);
    return value;
  }

  requiredText(name: string, rule: TextRule = {}): string {
    return this.text(name, rule) ?? this.#missing(name);
  }

  /** A text that is one of a union of strings. */
  choice<Choice extends string>(name: string, oneOf: readonly Choice[]): Choice | undefined {
    const value = this.text(name, { oneOf });
    return oneOf.find((choice) => choice === value);
  }

  requiredChoice<Choice extends string>(name: string, oneOf: readonly Choice[]): Choice {
    return this.choice(name, oneOf) ?? this.#missing(name);
  }

  /** A point in time, however the protocol writes it. */
  time(name: string): Date | undefined {
    const value = this.#value(name);
    if (value === undefined) return undefined;
    const time = timeOf(value, this.#scalarsAreText);
    if (time === undefined) throw this.#wrongType(name, 'a timestamp');
    return time;
  }

  requiredTime(name: string): Date {
    return this.time(name) ?? this.#missing(name);
  }

  number(name: string, { min, max }: NumberRule = {}): number | undefined {
    const value = this.#scalar(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || Number.isNaN(value)) throw this.#wrongType(name, 'a number');
    if (min !== undefined && value < min) {
      throw this.#invalid(name, value, `have value greater than or equal to ${min}`);
    }
    if (max !== undefined && value > max) {
      throw this.#invalid(name, value, `have value less than or equal to ${max}`);
    }
    return value;
  }

  integer(name: string, rule: NumberRule = {}): number | undefined {
    const value = this.number(name, rule);
    if (value !== undefined && !Number.isInteger(value)) throw this.#wrongType(name, 'an integer');
    return value;
  }

  requiredInteger(name: string, rule: NumberRule = {}): number {
    return this.integer(name, rule) ?? this.#missing(name);
  }

  requiredNumber(name: string): number {
    return this.number(name) ?? this.#missing(name);
  }

  boolean(name: string): boolean | undefined {
    const value = this.#scalar(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'boolean') throw this.#wrongType(name, 'a boolean');
    return value;
  }

  requiredBoolean(name: string): boolean {
    return this.boolean(name) ?? this.#missing(name);
  }

  /** A list of texts; `length` is for their number, `rule` for each. */
  texts(name: string, length: NumberRule = {}, rule: TextRule = {}): readonly string[] | undefined {
    return this.#list(name, length)?.map((item) => {
      if (typeof item !== 'string') throw this.#wrongType(name, 'a list of strings');
      this.#check(name, item, rule);
      return item;
    });
  }

  requiredTexts(name: string, length: NumberRule = {}, rule: TextRule = {}): readonly string[] {
    return this.texts(name, length, rule) ?? this.#missing(name);
  }

  /** A list of numbers; `length` is for how many they are. */
  numbers(name: string, length: NumberRule = {}): readonly number[] | undefined {
    return this.#list(name, length)?.map((item) => {
      const value = this.#read(item);
      if (typeof value !== 'number' || Number.isNaN(value)) {
        throw this.#wrongType(name, 'a list of numbers');
      }
      return value;
    });
  }

  /** A list of structures. */
  structures(name: string, length: NumberRule = {}): readonly Fields[] | undefined {
    return this.#list(name, length)?.map((item, index) =>
      this.#nested(item, name, `${name}.${index + 1}.member`),
    );
  }

  structure(name: string): Fields | undefined {
    const value = this.#value(name);
    // Query has an empty text in place of a structure without members.
    const members = this.#scalarsAreText && value === '' ? new Map<string, Value>() : value;
    return members === undefined ? undefined : this.#nested(members, name, name);
  }

  requiredStructure(name: string): Fields {
    return this.structure(name) ?? this.#missing(name);
  }

  #nested(value: Value, name: string, path: string): Fields {
    if (!(value instanceof Map)) throw this.#wrongType(name, 'a structure');
    return new Fields(value, this.#scalarsAreText, `${this.#path}${path}.`);
  }

  #list(name: string, { min, max }: NumberRule): readonly Value[] | undefined {
    const value = this.#value(name);
    if (value === undefined) return undefined;
    // Query has no empty list but an empty text in place of one.
    const list = this.#scalarsAreText && value === '' ? [] : value;
    if (!Array.isArray(list)) throw this.#wrongType(name, 'a list');
    const items = list as readonly Value[];
    const shown = `[${items.length} items]`;
    if (min !== undefined && items.length < min) {
      throw this.#invalid(name, shown, `have length greater than or equal to ${min}`);
    }
    if (max !== undefined && items.length > max) {
      throw this.#invalid(name, shown, `have length less than or equal to ${max}`);
    }
    return items;
  }

  #value(name: string): Value | undefined {
    return this.#members.get(name) ?? undefined;
  }

  #scalar(name: string): Value | undefined {
    const value = this.#value(name);
    return value === undefined ? undefined : this.#read(value);
  }

  /** A number or a boolean, out of its text where the protocol knows nothing but text. */
  #read(value: Value): Value {
    if (!this.#scalarsAreText || typeof value !== 'string') return value;
    if (value === 'true' || value === 'false') return value === 'true';
    return value.trim() === '' ? Number.NaN : Number(value);
  }

  #check(name: string, value: string, { min, max, pattern, oneOf }: TextRule): void {
    if (min !== undefined && value.length < min) {
      throw this.#invalid(name, value, `have length greater than or equal to ${min}`);
    }
    if (max !== undefined && value.length > max) {
      throw this.#invalid(name, value, `have length less than or equal to ${max}`);
    }
    if (pattern !== undefined && !pattern.test(value)) {
      throw this.#invalid(name, value, `satisfy regular expression pattern: ${pattern.source}`);
    }
    if (oneOf !== undefined && !oneOf.includes(value)) {
      throw this.#invalid(name, value, `satisfy enum value set: [${oneOf.join(', ')}]`);
    }
  }

  #invalid(name: string, value: string | number, constraint: string): Error {
    return validationError(
      `1 validation error detected: Value '${value}' at '${this.#pathOf(name)}' failed to satisfy ` +
        `constraint: Member must ${constraint}`,
    );
  }

  #missing(name: string): never {
    throw validationError(
      `1 validation error detected: Value null at '${this.#pathOf(name)}' failed to satisfy ` +
        'constraint: Member must not be null',
    );
  }

  #wrongType(name: string, expected: string): Error {
    return serializationError(`${this.#path}${name} must be ${expected}`);
  }

  /** AWS names members in validation messages with a small first letter. */
  #pathOf(name: string): string {
    const path = `${this.#path}${name}`;
    return path.charAt(0).toLowerCase() + path.slice(1);
  }
}
