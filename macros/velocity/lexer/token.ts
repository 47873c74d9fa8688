/** The kinds of token, named as Velocity's grammar has them. */
export type TokenKind =
  | 'end-of-file'
  | 'text'
  | 'whitespace'
  | 'escape'
  | 'double-escape'
  | 'escaped-directive'
  | 'set'
  | 'if'
  | 'elseif'
  | 'else'
  | 'end'
  | 'word'
  | 'bracketed-word'
  | 'line-comment-start'
  | 'line-comment'
  | 'block-comment'
  | 'documentation-comment'
  | 'verbatim'
  | 'empty-index'
  | 'identifier'
  | 'dot'
  | 'map-left'
  | 'map-right'
  | 'left-curly'
  | 'right-curly'
  | 'index-left'
  | 'index-right'
  | 'left-bracket'
  | 'right-bracket'
  | 'left-parenthesis'
  | 'right-parenthesis'
  | 'method-right-parenthesis'
  | 'comma'
  | 'colon'
  | 'range'
  | 'string'
  | 'integer'
  | 'float'
  | 'true'
  | 'false'
  | 'assign'
  | 'not'
  | 'and'
  | 'or'
  | 'plus'
  | 'minus'
  | 'multiply'
  | 'divide'
  | 'modulus'
  | 'less'
  | 'less-or-equal'
  | 'greater'
  | 'greater-or-equal'
  | 'equal'
  | 'not-equal';

/** A piece of a template. */
export interface Token {
  readonly kind: TokenKind;
  /** Its text; signs that only led to it, such as the `$` of `$name`, belong to it. */
  image: string;
  /** What is printed before the token, of signs that turned out to begin nothing. */
  readonly special: string;
  /** Where it begins, in UTF-16 units; a comment begins before its image. */
  readonly offset: number;
  next: Token | undefined;
}
