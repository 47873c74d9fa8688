import { quotedText, translateClass } from './character-class';
import { lineBreak, literal, noLineTerminators } from './classes';
import { ProgramSize } from './program-size';
import { PatternReader } from './reader';

/** What a pattern means to Java alone for some texts, so that it must not be run on these. */
export interface Traits {
  /** `$` or `\Z`: Java finds an end before a last line terminator too. */
  hasEnd: boolean;
  /** `^` or `$` at lines: Java knows more line terminators. */
  hasLines: boolean;
  /** `\b`, `(?i)`: Java goes by other letters outside of ASCII. */
  needsAscii: boolean;
}

/** A pattern for the linear-time library. */
export interface Translation {
  readonly pattern: string;
  readonly traits: Traits;
  readonly size: ProgramSize;
}

/** The flags that change what other signs mean. */
interface Flags {
  readonly isDotAll: boolean;
  readonly isMultiline: boolean;
}

const unsupportedGroups: ReadonlyMap<string, string> = new Map([
  ['=', 'a lookahead'],
  ['!', 'a lookahead'],
  ['>', 'an independent group'],
]);

/** Turns a Java pattern into one that means the same to the linear-time library. */
export function translate(source: string): Translation {
  return new Translator(source).translation();
}

class Translator {
  readonly #reader: PatternReader;
  readonly #traits: Traits = { hasEnd: false, hasLines: false, needsAscii: false };
  readonly #outer: Flags[] = [];
  readonly #size = new ProgramSize();
  #repetitions = 0;
  #isRepeated = false;
  #flags: Flags = { isDotAll: false, isMultiline: false };

  constructor(source: string) {
    this.#reader = new PatternReader(source);
  }

  translation(): Translation {
    const reader = this.#reader;
    let pattern = '';
    let isAtom = false;
    while (!reader.isAtEnd()) {
      const quantifier = this.#quantifier(isAtom);
      this.#isRepeated = quantifier !== undefined;
      if (quantifier !== undefined) {
        pattern += quantifier;
        isAtom = false;
        continue;
      }
      const sign = reader.take();
      const translated = this.#translated(sign);
      if (sign !== '(' && sign !== ')') this.#size.atom(translated);
      pattern += translated;
      isAtom = sign !== '|' && !(sign === '(' && !pattern.endsWith(')'));
    }
    if (this.#outer.length > 0) throw reader.wrong('a group is not closed');
    return { pattern, traits: this.#traits, size: this.#size };
  }

  #translated(sign: string): string {
    const reader = this.#reader;
    switch (sign) {
      case '\\':
        return this.#escape();
      case '[':
        return translateClass(reader);
      case '(':
        return this.#group();
      case ')': {
        const flags = this.#outer.pop();
        if (flags === undefined) throw reader.wrong('a closing parenthesis has no opening one');
        this.#flags = flags;
        this.#size.close();
        return ')';
      }
      case '.':
        return this.#flags.isDotAll ? '.' : noLineTerminators;
      case '^':
        if (this.#flags.isMultiline) this.#traits.hasLines = true;
        return '^';
      case '$':
        this.#traits[this.#flags.isMultiline ? 'hasLines' : 'hasEnd'] = true;
        return '$';
      case '|':
        return '|';
      default:
        return literal(sign.codePointAt(0) ?? 0);
    }
  }

  /** `*`, `+?`, `{2,3}`; undefined where none stands. */
  #quantifier(isAtom: boolean): string | undefined {
    const reader = this.#reader;
    const sign = reader.peek();
    if (sign !== '*' && sign !== '+' && sign !== '?' && sign !== '{') return undefined;
    if (!isAtom && sign === '{' && this.#isRepeated) {
      throw reader.unsupported('a repetition of a repetition');
    }
    if (!isAtom) throw reader.wrong(`there is nothing that “${sign}” could repeat`);
    const found = reader.match(/[*+?]|\{(\d+)(?:,(\d*))?\}/y);
    if (found === undefined) throw reader.wrong('a repetition is {2}, {2,} or {2,3}');
    const [quantifier, least = '0', most = ''] = found;
    this.#repetitions += Number(most || least);
    if (this.#repetitions > 1000) throw reader.unsupported('more than 1000 repetitions');
    if (most !== '' && Number(most) < Number(least))
      throw reader.wrong('the repetition is illegal');
    if (reader.takeIf('+')) throw reader.unsupported('a possessive repetition');
    this.#size.repeat(Number(most || least));
    return reader.takeIf('?') ? `${quantifier}?` : quantifier;
  }

  #group(): string {
    const reader = this.#reader;
    const outer = this.#flags;
    if (!reader.takeIf('?')) {
      this.#open(outer);
      return '(';
    }
    const unsupported = unsupportedGroups.get(reader.peek());
    if (unsupported !== undefined) throw reader.unsupported(unsupported);
    if (reader.takeIf('<')) {
      const name = reader.match(/([a-zA-Z][a-zA-Z\d]*)>/y)?.[1];
      if (name === undefined) throw reader.unsupported('a lookbehind');
      this.#open(outer);
      return `(?P<${name}>`;
    }
    const [whole, on = '', off = '', end] =
      reader.match(/([a-zA-Z]*)(?:-([a-zA-Z]*))?([:)])/y) ?? [];
    if (whole === undefined) throw reader.wrong('there is no group of this kind');
    if (/[^ims]/.test(on + off)) throw reader.unsupported(`the flag in (?${whole}`);
    if (on.includes('i')) this.#traits.needsAscii = true;
    this.#flags = {
      isDotAll: (outer.isDotAll || on.includes('s')) && !off.includes('s'),
      isMultiline: (outer.isMultiline || on.includes('m')) && !off.includes('m'),
    };
    if (end === ':') this.#open(outer);
    return `(?${whole}`;
  }

  #open(outer: Flags): void {
    this.#outer.push(outer);
    this.#size.open();
  }

  #escape(): string {
    const reader = this.#reader;
    if (reader.takeIf('Q')) {
      return Array.from(quotedText(reader), (sign) => literal(sign.codePointAt(0) ?? 0)).join('');
    }
    const escape = reader.escape();
    if (escape.kind === 'sign') return literal(escape.codePoint);
    if (escape.kind === 'ranges') return `[${escape.isNegated ? '^' : ''}${escape.ranges}]`;
    const { letter } = escape;
    switch (letter) {
      case 'b':
      case 'B':
        this.#traits.needsAscii = true;
        return `\\${letter}`;
      case 'A':
      case 'z':
        return `\\${letter}`;
      case 'Z':
        this.#traits.hasEnd = true;
        return '\\z';
      case 'R':
        return lineBreak;
      case 'G':
      case 'X':
      case 'N':
        throw reader.unsupported(`\\${letter}`);
      case 'k':
        throw reader.unsupported('a reference to a group');
    }
    if (/\d/.test(letter)) throw reader.unsupported('a reference to a group');
    throw reader.wrong(`illegal escape sequence \\${letter}`);
  }
}
