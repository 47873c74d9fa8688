import type { Position } from '../ast';
import { VelocityError } from '../errors';
import { Positions } from '../lexer/positions';
import type { Token, TokenKind } from '../lexer/token';
import { TokenSource } from '../lexer/token-source';

const beginning: Token = {
  kind: 'end-of-file',
  image: '',
  special: '',
  offset: 0,
  next: undefined,
};

/** Walks over a template's tokens, which are cut no sooner than they are looked at. */
export class Cursor {
  readonly #source: TokenSource;
  readonly #positions: Positions;
  /** The last token that was taken. */
  token: Token = { ...beginning };

  constructor(
    readonly text: string,
    origin: Position,
  ) {
    this.#positions = new Positions(text, origin);
    this.#source = new TokenSource(text, this.#positions);
  }

  get lexer(): TokenSource['state'] {
    return this.#source.state;
  }

  peek(): Token {
    return (this.token.next ??= this.#source.next());
  }

  /** The token behind the next one, and so on. */
  peekBehind(token: Token): Token {
    return (token.next ??= this.#source.next());
  }

  take(): Token {
    this.token = this.peek();
    return this.token;
  }

  /** Takes the next token if it is of this kind. */
  takeIf(kind: TokenKind): Token | undefined {
    return this.peek().kind === kind ? this.take() : undefined;
  }

  expect(kind: TokenKind, wanted: string): Token {
    if (this.peek().kind !== kind) throw this.unexpected(wanted);
    return this.take();
  }

  at(token: Token): Position {
    return this.#positions.at(token.offset);
  }

  /** That the next token, which belongs to a block, has none around it. */
  stray(): VelocityError {
    const token = this.peek();
    const message =
      token.kind === 'end'
        ? 'This #end has nothing to end.'
        : `“${token.image}” cannot stand here, outside of a directive.`;
    return new VelocityError('syntax', message, this.at(token));
  }

  /** That the next token is not what it had to be. */
  unexpected(wanted: string): VelocityError {
    const token = this.peek();
    const found = token.kind === 'end-of-file' ? 'the template ends' : `there is “${token.image}”`;
    return new VelocityError('syntax', `Here ${found}, where ${wanted} has to be.`, this.at(token));
  }
}
