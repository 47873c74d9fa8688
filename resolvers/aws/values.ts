import { fieldsOf, textOf } from '../../rules/fields';
import { shortened } from '../lib/shortened';

/**
 * Bytes of a text of the account that are passed on. CloudWatch keeps reasons of up to 1,023 characters;
 * so many references are read at once that longer ones would not fit into the answer of one invocation.
 */
const longest = 4_096;

/** A list; an empty one for what is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A number that can be drawn and written; undefined for what is none. */
export function finite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A whole number from 1 on; undefined for any other value. */
export function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

/** A text of the account, cut where it is longer than AWS lets it be. */
export function cutTextOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : cut(text);
}

/** Cuts a text of the account where it is longer than AWS lets it be. */
export function cut(text: string): string {
  return shortened(text, longest);
}

/** The field under its name, where there is a value for it. */
export function given<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);
}

/**
 * A time as CloudWatch writes it into texts of its own: `2019-10-03T16:00:04.650+0000`. ISO 8601, or
 * undefined for what is none.
 */
export function timeInText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [, moment, zone = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?)(Z|[+-]\d\d:?\d\d)$/.exec(value) ?? [];
  const time = Date.parse(`${moment}${zone.replace(/^(.\d\d)(\d\d)$/, '$1:$2')}`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** The fields of a JSON document in a text that nobody vouches for; none where it does not parse. */
export function fieldsOfJson(text: unknown): Readonly<Record<string, unknown>> {
  if (typeof text !== 'string') return {};
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return {};
  }
}

/** What a word of AWS's is in ours; undefined for one that this version does not know. */
export function known<Value>(
  table: Readonly<Record<string, Value>>,
  word: unknown,
): Value | undefined {
  return typeof word === 'string' && Object.hasOwn(table, word) ? table[word] : undefined;
}
