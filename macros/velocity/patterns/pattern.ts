import { RE2JS, RE2JSException, type Matcher } from 're2js';
import type { Budget } from '../limits';
import { CountedInput } from './counted-text';
import { unsupportedPattern, wrongPattern } from './failures';
import { translate, type Traits } from './translate';

/** Where a pattern was found, in UTF-16 units, and what its groups found; the first is the whole. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | null)[];
  readonly named: (name: string) => string | null | undefined;
}

/** How many signs a pattern may have. */
const longest = 4000;

/** How many instructions a pattern may come to; more take too much memory. */
const mostInstructions = 20_000;

/** How many places of groups a search may keep, as the library has some for each instruction. */
const mostPlaces = 500_000;

/** What the library keeps at most of the states that a pattern's search comes to. */
const mostOfStates = 8_388_608;
const bytesOfInstruction = 250;

/** Steps to compile the smallest pattern. */
const stepsToCompile = 16;

/** A Java regular expression, run in linear time. */
export class JavaPattern {
  readonly #source: string;
  readonly #compiled: RE2JS;
  readonly #traits: Traits;
  /** Signs of the texts that it was searched for in. */
  #read = 0;
  /** Whether it matches a text of no signs; undefined as long as nobody asked. */
  #findsNothing: boolean | undefined;

  constructor(source: string, budget: Budget) {
    budget.step(stepsToCompile + source.length);
    if (source.length > longest) throw unsupportedPattern(source.slice(0, 40), 'its length');
    const { pattern, traits, size } = translate(source);
    const { instructions, groups } = size;
    if (instructions > mostInstructions || instructions * groups > mostPlaces) {
      throw unsupportedPattern(source.slice(0, 40), 'its size with all repetitions written out');
    }
    budget.step(size.steps);
    this.#source = source;
    this.#traits = traits;
    try {
      this.#compiled = RE2JS.compile(pattern);
    } catch (error) {
      if (error instanceof RE2JSException) throw wrongPattern(source, error.message);
      throw error;
    }
  }

  matches(text: string, budget: Budget): boolean {
    const { input, matcher } = this.#searchIn(text, budget);
    return input.search(0, () => matcher.matches());
  }

  /** Bytes that it keeps at most: its program, and the states that the library made for texts. */
  get memory(): number {
    const instructions = this.#compiled.programSize();
    const states = Math.min(mostOfStates, 16 * instructions * this.#read);
    return bytesOfInstruction * (instructions + 10) + states;
  }

  /** All places where the pattern is found, one after the other. */
  *all(text: string, budget: Budget): Generator<Found, void> {
    const { input, matcher } = this.#searchIn(text, budget);
    for (let end = 0; ;) {
      const from = end;
      if (!input.search(from, () => matcher.find())) return;
      const found = input.search(matcher.start(), () => this.#found(matcher, text));
      budget.step(1 + this.groupCount);
      yield found;
      end = found.end;
    }
  }

  get groupCount(): number {
    return this.#compiled.groupCount();
  }

  #searchIn(text: string, budget: Budget): { input: CountedInput; matcher: Matcher } {
    this.#refuse(text);
    budget.step(1 + (text.length >> 8));
    this.#read += text.length;
    const program = { instructions: this.#compiled.programSize(), groups: this.groupCount };
    const input = new CountedInput(text, program, budget);
    return { input, matcher: this.#compiled.matcher(input) };
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
    if (/[\ud800-\udfff]/.test(text) && (this.#findsNothing ??= this.#compiled.matches(''))) {
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
