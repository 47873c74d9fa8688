import type { Budget } from '../limits';
import { JavaCollection } from '../values/collection';
import { JavaException } from '../values/java-exception';
import { textOf } from '../values/text';
import { format } from './format';
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
    method(['char', 'char'], (text, [from, to]) => text.replaceAll(from, () => to)),
    method(['String', 'String'], (text, [from, to], budget) =>
      replaceAll(text, required(from), required(to), budget),
    ),
  ],
  valueOf: method(['Object'], (_text, [value], { charge }) => textOf(value, charge)),
  format: method(['String', 'rest'], (_text, [pattern, values], budget) =>
    format(required(pattern), values, budget),
  ),
  join: method(['String', 'rest'], (_text, [separator, values], budget) => {
    const [first] = values;
    const list = values.length === 1 && first instanceof JavaCollection ? first.values() : values;
    budget.step(list.length);
    const texts = list.map((value) => textOf(value, budget.charge));
    const length = texts.reduce((sum, text) => sum + text.length + required(separator).length, 0);
    budget.fits(length);
    return texts.join(required(separator));
  }),
};

function substring(text: string, from: number, to: number): string {
  if (from < 0 || from > to || to > text.length) {
    throw outside(`begin ${from}, end ${to}, length ${text.length}`);
  }
  return text.slice(from, to);
}

function replaceAll(text: string, from: string, to: string, budget: Budget): string {
  if (from === '') {
    budget.fits(text.length + (text.length + 1) * to.length);
    return text.replaceAll('', () => to);
  }
  const kept: string[] = [];
  let end = 0;
  for (let at = indexIn(text, from, 0, budget); at !== -1; at = indexIn(text, from, end, budget)) {
    kept.push(text.slice(end, at));
    end = at + from.length;
  }
  kept.push(text.slice(end));
  budget.fits(text.length + (kept.length - 1) * (to.length - from.length));
  return kept.join(to);
}
