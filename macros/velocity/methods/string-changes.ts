import type { Budget } from '../limits';
import { JavaArray } from '../values/array';
import { JavaException } from '../values/java-exception';
import { textOf } from '../values/text';
import type { Value } from '../values/value';
import { format } from './format/format';
import { methodsOf, required, type Method } from './method';
import { indexIn } from './search';
import { outside } from './string-queries';
import { isControlOrSpace, isWhitespace, trimmed } from './whitespace';

const method = methodsOf<string>();

/** What makes another String of a String. */
export const stringChanges: Readonly<Record<string, Method<string> | Method<string>[]>> = {
  toString: method([], (text) => text),
  intern: method([], (text) => text),
  trim: method([], (text, _given, budget) => trimmed(text, budget, isControlOrSpace)),
  substring: [
    method(['int'], (text, [from]) => substring(text, from, text.length)),
    method(['int', 'int'], (text, [from, to]) => substring(text, from, to)),
  ],
  subSequence: method(['int', 'int'], (text, [from, to]) => substring(text, from, to)),
  toUpperCase: method([], (text) => text.toUpperCase()),
  toLowerCase: method([], (text) => text.toLowerCase()),
  strip: method([], (text, _given, budget) => trimmed(text, budget, isWhitespace)),
  stripLeading: method([], (text, _given, budget) => trimmed(text, budget, isWhitespace, 'start')),
  stripTrailing: method([], (text, _given, budget) => trimmed(text, budget, isWhitespace, 'end')),
  concat: method(['String'], (text, [other], budget) => {
    budget.fits(text.length + required(other).length);
    return text + required(other);
  }),
  repeat: method(['int'], (text, [count], budget) => {
    if (count < 0) {
      throw new JavaException('IllegalArgumentException', `count is negative: ${count}`);
    }
    budget.fits(text.length * count);
    return text.repeat(count);
  }),
  replace: [
    method(['char', 'char'], (text, [from, to], budget) => replaceAll(text, from, to, budget)),
    method(['String', 'String'], (text, [from, to], budget) =>
      replaceAll(text, required(from), required(to), budget),
    ),
  ],
  valueOf: [
    method(['Object'], (_text, [value], { charge }) => textOf(value, charge)),
    // `valueOf(char[])`, which Velocity hands any number of characters.
    method(['chars'], (_text, [signs], budget) => {
      budget.step(signs.length);
      return signs.map((sign) => textOf(sign)).join('');
    }),
  ],
  format: method(['String', 'rest'], (_text, [pattern, values], budget) => {
    const [first, ...rest] = values;
    // `format(Locale, String, Object...)` with no locale.
    if (pattern === null && typeof first === 'string') return format(first, spread(rest), budget);
    return format(required(pattern), spread(values), budget);
  }),
  join: [
    method(['String', 'Collection'], (_text, [separator, collection], budget) =>
      join(required(separator), required(collection).values(), budget),
    ),
    method(['String', 'String[]'], (_text, [separator, array], budget) =>
      join(required(separator), array.values(), budget),
    ),
    method(['String', 'texts'], (_text, [separator, texts], budget) =>
      join(required(separator), texts, budget),
    ),
  ],
};

/** An array alone stands for any number of values; one of characters is a value like others. */
function spread(values: readonly Value[]): readonly Value[] {
  const [first] = values;
  const isList = values.length === 1 && first instanceof JavaArray && first.component !== 'char';
  return isList ? first.values() : values;
}

function join(separator: string, values: readonly Value[], budget: Budget): string {
  budget.step(values.length);
  const texts = values.map(joinable);
  const length = texts.reduce((sum, text) => sum + text.length + separator.length, 0);
  budget.fits(length);
  return texts.join(separator);
}

/** Java joins texts alone. */
function joinable(value: Value): string {
  if (value === null || typeof value === 'string') return value ?? 'null';
  throw new JavaException('ClassCastException', 'join takes texts alone');
}

function substring(text: string, from: number, to: number): string {
  if (from < 0 || from > to || to > text.length) {
    throw outside(`begin ${from}, end ${to}, length ${text.length}`);
  }
  return text.slice(from, to);
}

function replaceAll(text: string, from: string, to: string, budget: Budget): string {
  if (from === '') {
    budget.fits(text.length + (text.length + 1) * to.length);
    budget.step(text.length);
    return to + text.split('').join(to) + (text === '' ? '' : to);
  }
  const kept: string[] = [];
  let end = 0;
  for (let at = indexIn(text, from, 0, budget); at !== -1; at = indexIn(text, from, end, budget)) {
    budget.step();
    kept.push(text.slice(end, at));
    end = at + from.length;
  }
  kept.push(text.slice(end));
  budget.fits(text.length + (kept.length - 1) * (to.length - from.length));
  return kept.join(to);
}
