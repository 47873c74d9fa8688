import { JavaCharacter } from '../values/character';
import { JavaDate } from '../values/date';
import { equal, hashOf } from '../values/identity';
import { JavaException } from '../values/java-exception';
import type { JavaIterator } from '../values/iterator';
import { JavaLong } from '../values/numbers';
import { methodsOf, required, tableOf } from './method';

const ofBoolean = methodsOf<boolean>();
const ofCharacter = methodsOf<JavaCharacter>();
const ofIterator = methodsOf<JavaIterator>();
const ofDate = methodsOf<JavaDate>();

/** A Boolean's methods, those of its class too. */
export const booleanMethods = tableOf<boolean>({
  booleanValue: ofBoolean([], (value) => value),
  equals: ofBoolean(['Object'], (value, [other]) => value === other),
  hashCode: [
    ofBoolean([], (value) => hashOf(value)),
    ofBoolean(['boolean'], (_value, [other]) => hashOf(other)),
  ],
  compareTo: ofBoolean(['Object'], (value, [other]) => {
    if (typeof required(other) !== 'boolean') throw notComparable();
    return Number(value) - Number(other);
  }),
  parseBoolean: ofBoolean(['String'], (_value, [text]) => text?.toLowerCase() === 'true'),
  valueOf: [
    ofBoolean(['boolean'], (_value, [other]) => other),
    ofBoolean(['String'], (_value, [text]) => text?.toLowerCase() === 'true'),
  ],
  toString: [ofBoolean([], String), ofBoolean(['boolean'], (_value, [other]) => String(other))],
});

/** A Character's methods. */
export const characterMethods = tableOf<JavaCharacter>({
  charValue: ofCharacter([], (character) => character),
  equals: ofCharacter(['Object'], (character, [other], { charge }) =>
    equal(character, other, charge),
  ),
  hashCode: [
    ofCharacter([], (character) => hashOf(character)),
    ofCharacter(['char'], (_character, [other]) => hashOf(other)),
  ],
  compareTo: ofCharacter(['Object'], (character, [other]) => {
    if (!(required(other) instanceof JavaCharacter)) throw notComparable();
    return hashOf(character) - hashOf(other);
  }),
});

/** An Iterator's methods. */
export const iteratorMethods = tableOf<JavaIterator>({
  hasNext: ofIterator([], ({ cursor }) => cursor.hasNext()),
  next: ofIterator([], ({ cursor }) => cursor.next()),
  equals: ofIterator(['Object'], (iterator, [other], { charge }) => equal(iterator, other, charge)),
  hashCode: ofIterator([], (iterator) => hashOf(iterator)),
});

/** A Date's methods; a time zone has no part in them. */
export const dateMethods = tableOf<JavaDate>({
  getTime: ofDate([], ({ time }) => new JavaLong(BigInt(time))),
  before: ofDate(['Object'], ({ time }, [other]) => time < timeOf(required(other))),
  after: ofDate(['Object'], ({ time }, [other]) => time > timeOf(required(other))),
  compareTo: ofDate(['Object'], ({ time }, [other]) => Math.sign(time - timeOf(required(other)))),
  equals: ofDate(['Object'], (date, [other], { charge }) => equal(date, other, charge)),
  hashCode: ofDate([], (date) => hashOf(date)),
});

function timeOf(value: unknown): number {
  if (value instanceof JavaDate) return value.time;
  throw notComparable();
}

function notComparable(): JavaException {
  return new JavaException('ClassCastException', 'values of different classes do not compare');
}
