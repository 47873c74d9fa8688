import { escapeRanges, propertyRanges } from './classes';
import { unsupportedPattern, wrongPattern } from './failures';

/** What an escape stands for. */
export type Escape =
  | { readonly kind: 'sign'; readonly codePoint: number }
  | { readonly kind: 'ranges'; readonly ranges: string; readonly isNegated: boolean }
  | { readonly kind: 'other'; readonly letter: string };

const controls: ReadonlyMap<string, number> = new Map([
  ['t', 9],
  ['n', 10],
  ['r', 13],
  ['f', 12],
  ['a', 7],
  ['e', 27],
]);

/** Reads a Java pattern sign by sign. */
export class PatternReader {
  at = 0;

  constructor(readonly source: string) {}

  isAtEnd(): boolean {
    return this.at >= this.source.length;
  }

  /** The sign here, without taking it. */
  peek(): string {
    return this.source.charAt(this.at);
  }

  take(): string {
    const sign = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0);
    this.at += sign.length;
    return sign;
  }

  takeIf(text: string): boolean {
    const isNext = this.source.startsWith(text, this.at);
    if (isNext) this.at += text.length;
    return isNext;
  }

  /** What the expression, which must be sticky, finds here. */
  match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.at;
    const found = expression.exec(this.source) ?? undefined;
    if (found !== undefined) this.at += found[0].length;
    return found;
  }

  wrong(why: string): Error {
    return wrongPattern(this.source, why);
  }

  unsupported(what: string): Error {
    return unsupportedPattern(this.source, what);
  }

  /** What stands behind a backslash. */
  escape(): Escape {
    if (this.isAtEnd()) throw this.wrong('nothing follows the last backslash');
    const sign = this.take();
    const control = controls.get(sign);
    if (control !== undefined) return { kind: 'sign', codePoint: control };
    const ranges = escapeRanges.get(sign);
    if (ranges !== undefined) return { kind: 'ranges', ranges, isNegated: false };
    switch (sign) {
      case 'H':
      case 'V': {
        const positive = escapeRanges.get(sign.toLowerCase()) ?? '';
        return { kind: 'ranges', ranges: positive, isNegated: true };
      }
      case 'p':
      case 'P':
        return this.#property(sign === 'P');
      case 'x':
        return this.#number(/\{([\da-f]+)\}|([\da-f]{2})/iy, 16, 'hexadecimal');
      case 'u':
        return this.#number(/([\da-f]{4})/iy, 16, 'Unicode');
      case '0':
        return this.#number(/([0-3]?[0-7]{1,2})/y, 8, 'octal');
      case 'c':
        if (this.isAtEnd()) throw this.wrong('nothing follows \\c');
        return { kind: 'sign', codePoint: this.take().charCodeAt(0) ^ 64 };
    }
    if (/^[\da-zA-Z]$/.test(sign)) return { kind: 'other', letter: sign };
    return { kind: 'sign', codePoint: sign.codePointAt(0) ?? 0 };
  }

  #number(expression: RegExp, radix: number, what: string): Escape {
    const digits = this.match(expression)?.slice(1).find(Boolean);
    const codePoint = parseInt(digits ?? '', radix);
    if (!(codePoint <= 0x10ffff)) throw this.wrong(`illegal ${what} escape sequence`);
    return { kind: 'sign', codePoint };
  }

  #property(isNegated: boolean): Escape {
    const found = this.match(/\{(\^?)([^}]*)\}|([A-Z])/y);
    if (found === undefined) throw this.wrong('a property needs a name: \\p{Alpha}');
    const name = found[2] ?? found[3] ?? '';
    const ranges = propertyRanges(name);
    if (ranges === undefined) throw this.unsupported(`the property ${name}`);
    return { kind: 'ranges', ranges, isNegated };
  }
}
