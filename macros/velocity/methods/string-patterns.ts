import { sizes, type Budget } from '../limits';
import { patternOf } from '../patterns/known-patterns';
import type { Found } from '../patterns/pattern';
import { literalOf } from '../patterns/plain';
import { replacement } from '../patterns/replacement';
import { JavaArray } from '../values/array';
import { methodsOf, required, type Method } from './method';
import { indexIn } from './search';

const method = methodsOf<string>();

/** What a String does with regular expressions. */
export const stringPatterns: Readonly<Record<string, Method<string> | Method<string>[]>> = {
  matches: method(['String'], (text, [pattern], budget) =>
    patternOf(required(pattern), budget).matches(text, budget),
  ),
  replaceAll: method(['String', 'String'], (text, [pattern, by], budget) =>
    replace(text, required(pattern), by, budget, Infinity),
  ),
  replaceFirst: method(['String', 'String'], (text, [pattern, by], budget) =>
    replace(text, required(pattern), required(by), budget, 1),
  ),
  split: [
    method(['String'], (text, [pattern], budget) => split(text, required(pattern), 0, budget)),
    method(['String', 'int'], (text, [pattern, limit], budget) =>
      split(text, required(pattern), limit, budget),
    ),
  ],
};

function* find(text: string, pattern: string, budget: Budget): Generator<Found, void> {
  const literal = literalOf(pattern);
  if (literal === undefined) {
    yield* patternOf(pattern, budget).all(text, budget);
    return;
  }
  let end = 0;
  for (;;) {
    const at = indexIn(text, literal, end, budget);
    if (at === -1) return;
    budget.step();
    end = at + literal.length;
    yield { start: at, end, groups: [literal], named: () => undefined };
  }
}

function replace(
  text: string,
  pattern: string,
  by: string | null,
  budget: Budget,
  most: number,
): string {
  let output = '';
  let end = 0;
  let count = 0;
  for (const found of find(text, pattern, budget)) {
    const added = replacement(required(by), found, budget);
    budget.fits(output.length + added.length + text.length - end);
    output += text.slice(end, found.start) + added;
    end = found.end;
    count += 1;
    if (count >= most) break;
  }
  return output + text.slice(end);
}

/** As Java: no empty text before a match of no length at the beginning, none at the end for 0. */
function split(text: string, pattern: string, limit: number, budget: Budget): JavaArray {
  const parts: string[] = [];
  let end = 0;
  for (const found of find(text, pattern, budget)) {
    if (limit > 0 && parts.length === limit - 1) break;
    if (found.end === 0) continue;
    budget.keep(sizes.item + sizes.text);
    parts.push(text.slice(end, found.start));
    end = found.end;
  }
  if (end === 0) return new JavaArray([text], 'String');
  parts.push(text.slice(end));
  if (limit === 0) while (parts.at(-1) === '') parts.pop();
  return new JavaArray(parts, 'String');
}
