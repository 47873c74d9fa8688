import { code } from './characters';
import type { TokenKind } from './token';

/** Which tokens can follow; Velocity's lexical states. */
export type Mode =
  | 'text'
  | 'reference'
  /** Behind the dot of a reference. */
  | 'modifier'
  | 'method-arguments'
  | 'index'
  /** Behind a `#`. */
  | 'directive-name'
  | 'directive'
  | 'line-comment'
  | 'block-comment'
  | 'documentation-comment'
  | 'verbatim';

/**
 * What a scan came to: a token; the beginning of one (`more`); something that prints nothing
 * (`skip`); or the sign that shows that the signs before it begin nothing (`special`).
 */
export type Match = TokenKind | 'more' | 'skip' | 'special';

interface Saved {
  readonly mode: Mode;
  readonly opened: number;
  readonly closed: number;
}

/** Where the lexer stands in a template, and in what. */
export class LexicalState {
  readonly source: string;
  /** Of the next sign to be read. */
  at = 0;
  /** Of the first sign of the token's image. */
  begin = 0;
  mode: Mode = 'text';
  /** Between `#set(` and the parser's word that it has seen its end. */
  inSet = false;
  #opened = 0;
  #closed = 0;
  #backslashes = { begin: 0, end: 0 };
  readonly #outer: Saved[] = [];

  constructor(source: string) {
    this.source = source;
  }

  /** Whether the present mode has seen no parenthesis. */
  get isUnopened(): boolean {
    return this.#opened === 0;
  }

  /** Moves on to `end`, having found this. */
  take<M extends Match>(match: M, end: number): M {
    this.at = end;
    return match;
  }

  /** Where a run of backslashes ends. It is kept: each pair of a long run asks for it. */
  afterBackslashes(at: number): number {
    const { begin, end } = this.#backslashes;
    if (at >= begin && at < end) return end;
    let after = at;
    while (this.source.charCodeAt(after) === code.backslash) after += 1;
    this.#backslashes = { begin: at, end: after };
    return after;
  }

  enter(mode: Mode): void {
    this.#outer.push({ mode: this.mode, opened: this.#opened, closed: this.#closed });
    this.#opened = 0;
    this.mode = mode;
  }

  /** Back to the mode from which the present one was entered; false where there was none. */
  leave(): boolean {
    const outer = this.#outer.pop();
    this.mode = outer?.mode ?? 'text';
    this.#opened = outer?.opened ?? 0;
    if (outer !== undefined) this.#closed = outer.closed;
    return outer !== undefined;
  }

  openParenthesis(): void {
    this.#opened += 1;
  }

  /** Leaves the mode whose parenthesis is closed now, and all that never opened one. */
  closeParenthesis(): void {
    while (this.#opened === 0) {
      if (!this.leave()) return;
    }
    if (this.#opened === this.#closed + 1) this.leave();
    else this.#closed += 1;
  }
}
