import type { Token } from '../lexer/token';

/** The template's text from one token to another, as Velocity prints it; comments miss in it. */
export function literalOf(first: Token, last: Token): string {
  let text = literalOfToken(first);
  for (let token = first; token !== last && token.next !== undefined;) {
    token = token.next;
    text += literalOfToken(token);
  }
  return text;
}

/** The same without the signs that stand before a token and begin nothing. */
export function imageOf(first: Token, last: Token): string {
  let text = first.image;
  for (let token = first; token !== last && token.next !== undefined;) {
    token = token.next;
    text += token.image;
  }
  return text;
}

/** What a token prints where it is taken for text. */
export function literalOfToken(token: Token): string {
  return token.kind === 'block-comment' ? '' : token.special + token.image;
}
