import { RE2JS, RE2JSException, type Matcher } from 're2js';
import type { Budget } from '../limits';
import { unsupportedPattern, wrongPattern } from './failures';
import { translate, type Traits } from './translate';

/** Where a pattern was found, in UTF-16 units, and what its groups found; the first is the whole. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | null)[];
  readonly named: (name: string) => string | null | undefined;
}

const longest = 4000;

/** The patterns of a rendering: a loop uses the same one over and over. */
const compiled = new WeakMap<Budget, Map<string, JavaPattern>>();

/** The pattern that this is. Throws JavaException where it is none, or cannot be run. */
export function patternOf(source: string, budget: Budget): JavaPattern {
  const known = compiled.get(budget) ?? new Map<string, JavaPattern>();
  compiled.set(budget, known);
  const pattern = known.get(source) ?? new JavaPattern(source, budget);
  known.set(source, pattern);
  return pattern;
}

/** A Java regular expression, run in linear time. */
export class JavaPattern {
  readonly #source: string;
  readonly #compiled: RE2JS;
  readonly #traits: Traits;

  constructor(source: string, budget: Budget) {
    budget.step(source.length);
    if (source.length > longest) throw unsupportedPattern(source.slice(0, 40), 'its length');
    const { pattern, traits } = translate(source);
    this.#source = source;
    this.#traits = traits;
    try {
      this.#compiled = budget.search(() => RE2JS.compile(pattern));
    } catch (error) {
      if (error instanceof RE2JSException) throw wrongPattern(source, error.message);
      throw error;
    }
  }

  matches(text: string, budget: Budget): boolean {
    const matcher = this.#matcher(text, budget);
    return budget.search(() => matcher.matches());
  }

  /** All places where the pattern is found, one after the other. */
  *all(text: string, budget: Budget): Generator<Found, void> {
    const matcher = this.#matcher(text, budget);
    while (budget.search(() => matcher.find())) {
      budget.step(1 + this.groupCount);
      yield this.#found(matcher, text);
    }
  }

  get groupCount(): number {
    return this.#compiled.groupCount();
  }

  #matcher(text: string, budget: Budget): Matcher {
    this.#refuse(text);
    const matcher = this.#compiled.matcher(text);
    budget.step(1 + Math.ceil((text.length * (matcher.programSize() + 8)) / 64));
    return matcher;
  }

  #found(matcher: Matcher, text: string): Found {
    const groups = Array.from({ length: this.groupCount + 1 }, (_, group) => {
      const start = matcher.start(group);
      return start < 0 ? null : text.slice(start, matcher.end(group));
    });
    const names = this.#compiled.namedGroups();
    const named = (name: string) => {
      const index = Object.hasOwn(names, name) ? names[name] : undefined;
      return index === undefined ? undefined : groups[index];
    };
    return { start: matcher.start(), end: matcher.end(), groups, named };
  }

  /** The library and Java agree on all texts but these. */
  #refuse(text: string): void {
    const { hasEnd, hasLines, needsAscii } = this.#traits;
    if (/[\ud800-\udfff]/.test(text) && this.#compiled.matches('')) {
      throw unsupportedPattern(this.#source, 'a pattern for nothing on a text with emoji');
    }
    if (hasEnd && /[\n\r\u0085\u2028\u2029]$/.test(text)) {
      throw unsupportedPattern(this.#source, 'the $ on a text with a line end at its end');
    }
    if (hasLines && /[\r\u0085\u2028\u2029]|\n$/.test(text)) {
      throw unsupportedPattern(this.#source, 'the flag m on a text with such line ends');
    }
    if (needsAscii && /[^\0-\x7f]/.test(text + this.#source)) {
      throw unsupportedPattern(this.#source, '(?i) or \\b on a text with other than ASCII letters');
    }
  }
}
