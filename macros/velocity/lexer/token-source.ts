import { VelocityError } from '../errors';
import { scanComment, scanVerbatim } from './comment-mode';
import { scanDirective, scanDirectiveName } from './directive-mode';
import { LexicalState, type Match } from './lexical-state';
import type { Positions } from './positions';
import { scanIndex, scanMethodArguments, scanReference } from './reference-mode';
import { printedSpecial } from './special-text';
import { scanText } from './text-mode';
import type { Token } from './token';

/**
 * Cuts a template into tokens, one at a time: what can come next depends on what the parser has
 * made of the tokens before, and it changes `state` accordingly.
 */
export class TokenSource {
  readonly state: LexicalState;
  readonly #positions: Positions;

  constructor(source: string, positions: Positions) {
    this.state = new LexicalState(source);
    this.#positions = positions;
  }

  /** The next token; one of kind `end-of-file` for ever at the end. */
  next(): Token {
    const { state } = this;
    const { source } = state;
    let special = '';
    let offset = state.at;
    state.begin = state.at;
    while (state.at < source.length) {
      const match = this.#scan();
      if (match === 'special') {
        special += printedSpecial(source.slice(state.begin, state.at + 1));
        offset = state.at;
        state.begin = state.at;
      } else if (match !== 'more' && match !== 'skip') {
        const image = match === 'dot' ? '.' : source.slice(state.begin, state.at);
        return { kind: match, image, special, offset, next: undefined };
      } else if (match === 'more' && state.at === source.length) {
        throw this.#unfinished(offset);
      }
    }
    return { kind: 'end-of-file', image: '', special, offset, next: undefined };
  }

  #scan(): Match {
    const { state } = this;
    switch (state.mode) {
      case 'text':
        return scanText(state);
      case 'reference':
      case 'modifier':
        return scanReference(state);
      case 'method-arguments':
        return scanMethodArguments(state) ?? this.#refuse();
      case 'index':
        return scanIndex(state) ?? this.#refuse();
      case 'directive-name':
        return scanDirectiveName(state);
      case 'directive':
        return scanDirective(state) ?? this.#refuse();
      case 'line-comment':
      case 'block-comment':
      case 'documentation-comment':
        return scanComment(state);
      case 'verbatim':
        return scanVerbatim(state);
    }
  }

  #refuse(): never {
    const { source, at } = this.state;
    throw new VelocityError(
      'syntax',
      `Velocity cannot read “${source.charAt(at)}” here.`,
      this.#positions.at(at),
    );
  }

  #unfinished(begin: number): VelocityError {
    const { source } = this.state;
    const sign = source.slice(begin, begin + 3);
    return new VelocityError(
      'syntax',
      sign.startsWith('#[[')
        ? 'This #[[ has no ]]#.'
        : `A template must not end with “${source.slice(-1)}”: add a space or a line end behind it.`,
      this.#positions.at(begin),
    );
  }
}
