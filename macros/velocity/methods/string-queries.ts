import { JavaCharacter } from '../values/character';
import { hashOf } from '../values/identity';
import { JavaException } from '../values/java-exception';
import { JavaList } from '../values/list';
import { methodsOf, required, type Method } from './method';
import { isWhitespace, trimmed } from './whitespace';

const method = methodsOf<string>();

/** What a String tells about itself. */
export const stringQueries: Readonly<Record<string, Method<string> | Method<string>[]>> = {
  length: method([], (text) => text.length),
  isEmpty: method([], (text) => text === ''),
  isBlank: method([], (text) => trimmed(text, isWhitespace) === ''),
  hashCode: method([], (text) => hashOf(text)),
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
    method(['String'], (text, [part]) => text.indexOf(required(part))),
    method(['int'], (text, [codePoint]) => text.indexOf(signOf(codePoint))),
    method(['String', 'int'], (text, [part, from]) => text.indexOf(required(part), from)),
    method(['int', 'int'], (text, [codePoint, from]) => text.indexOf(signOf(codePoint), from)),
  ],
  lastIndexOf: [
    method(['String'], (text, [part]) => text.lastIndexOf(required(part))),
    method(['int'], (text, [codePoint]) => text.lastIndexOf(signOf(codePoint))),
    method(['String', 'int'], (text, [part, from]) => lastIndexOf(text, required(part), from)),
    method(['int', 'int'], (text, [codePoint, from]) => lastIndexOf(text, signOf(codePoint), from)),
  ],
  contains: method(['String'], (text, [part]) => text.includes(required(part))),
  startsWith: [
    method(['String'], (text, [part]) => text.startsWith(required(part))),
    method(
      ['String', 'int'],
      (text, [part, from]) =>
        from >= 0 && from <= text.length && text.startsWith(required(part), from),
    ),
  ],
  endsWith: method(['String'], (text, [part]) => text.endsWith(required(part))),
  equals: method(['Object'], (text, [other]) => text === other),
  contentEquals: method(['String'], (text, [other]) => text === required(other)),
  equalsIgnoreCase: method(
    ['String'],
    (text, [other]) =>
      other !== null && text.length === other.length && compareIgnoringCase(text, other) === 0,
  ),
  compareTo: method(['Object'], (text, [other]) => {
    const given = required(other);
    if (typeof given !== 'string') {
      throw new JavaException('ClassCastException', 'a String can be compared to a String alone');
    }
    return compare(text, given);
  }),
  compareToIgnoreCase: method(['String'], (text, [other]) =>
    compareIgnoringCase(text, required(other)),
  ),
  toCharArray: method([], (text, _given, budget) => {
    budget.step(text.length);
    return new JavaList(
      Array.from({ length: text.length }, (_, at) => new JavaCharacter(text.charAt(at))),
      'Array',
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

function lastIndexOf(text: string, part: string, from: number): number {
  return from < 0 ? -1 : text.lastIndexOf(part, from);
}

function compare(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const difference = left.charCodeAt(at) - right.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compareIgnoringCase(left: string, right: string): number {
  return compare(folded(left), folded(right));
}

/** Each sign by itself, first up, then down, so that no sign becomes two. */
function folded(text: string): string {
  return text.replace(/[^\0-@[-`{-\x7f]/g, (sign) => one(one(sign, 'toUpperCase'), 'toLowerCase'));
}

function one(sign: string, change: 'toUpperCase' | 'toLowerCase'): string {
  const changed = sign[change]();
  return changed.length === 1 ? changed : sign;
}
