import { JavaCharacter } from '../values/character';
import { hashOf } from '../values/identity';
import { JavaException } from '../values/java-exception';
import { JavaArray } from '../values/array';
import { compare, compareIgnoringCase } from './compare';
import { methodsOf, required, type Method } from './method';
import { indexIn, lastIndexIn } from './search';
import { isWhitespace, trimmed } from './whitespace';

const method = methodsOf<string>();

/** What a String tells about itself. */
export const stringQueries: Readonly<Record<string, Method<string> | Method<string>[]>> = {
  length: method([], (text) => text.length),
  isEmpty: method([], (text) => text === ''),
  isBlank: method([], (text, _given, budget) => trimmed(text, budget, isWhitespace) === ''),
  hashCode: method([], (text, _given, { charge }) => hashOf(text, charge)),
  charAt: method(['int'], (text, [index]) => {
    if (index < 0 || index >= text.length) {
      throw outside(`String index out of range: ${index}`);
    }
    return new JavaCharacter(text.charAt(index));
  }),
  codePointAt: method(['int'], (text, [index]) => {
    const codePoint = index < 0 ? undefined : text.codePointAt(index);
    if (codePoint === undefined) throw outside(`index ${index}, length ${text.length}`);
    return codePoint;
  }),
  indexOf: [
    method(['String'], (text, [part], budget) => indexIn(text, required(part), 0, budget)),
    method(['int'], (text, [codePoint], budget) => indexIn(text, signOf(codePoint), 0, budget)),
    method(['String', 'int'], (text, [part, from], budget) =>
      indexIn(text, required(part), from, budget),
    ),
    method(['int', 'int'], (text, [codePoint, from], budget) =>
      indexIn(text, signOf(codePoint), from, budget),
    ),
  ],
  lastIndexOf: [
    method(['String'], (text, [part], budget) =>
      lastIndexIn(text, required(part), text.length, budget),
    ),
    method(['int'], (text, [codePoint], budget) =>
      lastIndexIn(text, signOf(codePoint), text.length, budget),
    ),
    method(['String', 'int'], (text, [part, from], budget) =>
      lastIndexIn(text, required(part), from, budget),
    ),
    method(['int', 'int'], (text, [codePoint, from], budget) =>
      lastIndexIn(text, signOf(codePoint), from, budget),
    ),
  ],
  contains: method(
    ['String'],
    (text, [part], budget) => indexIn(text, required(part), 0, budget) !== -1,
  ),
  startsWith: [
    method(['String'], (text, [part]) => text.startsWith(required(part))),
    method(
      ['String', 'int'],
      (text, [part, from]) =>
        from >= 0 &&
        from <= text.length - required(part).length &&
        text.startsWith(required(part), from),
    ),
  ],
  endsWith: method(['String'], (text, [part]) => text.endsWith(required(part))),
  equals: method(['Object'], (text, [other]) => text === other),
  contentEquals: method(['String'], (text, [other]) => text === required(other)),
  equalsIgnoreCase: method(
    ['String'],
    (text, [other], budget) =>
      other?.length === text.length && compareIgnoringCase(text, other, budget) === 0,
  ),
  compareTo: method(['Object'], (text, [other], budget) => {
    const given = required(other);
    if (typeof given !== 'string') {
      throw new JavaException('ClassCastException', 'a String can be compared to a String alone');
    }
    return compare(text, given, budget);
  }),
  compareToIgnoreCase: method(['String'], (text, [other], budget) =>
    compareIgnoringCase(text, required(other), budget),
  ),
  toCharArray: method([], (text, _given, budget) => {
    budget.step(text.length);
    budget.list(4 * text.length);
    return new JavaArray(
      Array.from({ length: text.length }, (_, at) => new JavaCharacter(text.charAt(at))),
      'char',
    );
  }),
};

/** That an index is outside of a string. */
export function outside(message: string): JavaException {
  return new JavaException('StringIndexOutOfBoundsException', message);
}

function signOf(codePoint: number): string {
  if (codePoint < 0 || codePoint > 0x10ffff) return '\u{10ffff}\u{10ffff}';
  return String.fromCodePoint(codePoint);
}
