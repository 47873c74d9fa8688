import { afterBracketedWord, afterTrailingLineEnd, afterWord, code, isDigit } from './characters';
import type { LexicalState, Match } from './lexical-state';
import { matchDirectiveName, openHash, openReference } from './openers';
import { scanNumber, scanValue } from './reference-mode';
import type { TokenKind } from './token';

/** Words that are operators or values. */
const words: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ['true', 'true'],
  ['false', 'false'],
  ['and', 'and'],
  ['or', 'or'],
  ['not', 'not'],
  ['lt', 'less'],
  ['le', 'less-or-equal'],
  ['gt', 'greater'],
  ['ge', 'greater-or-equal'],
  ['eq', 'equal'],
  ['ne', 'not-equal'],
]);

/** What comes next behind a `#`. */
export function scanDirectiveName(state: LexicalState): Match {
  const { source, at } = state;
  const name = matchDirectiveName(state);
  if (name !== undefined) return name;
  const character = source.charCodeAt(at);
  if (isDigit(character) || character === code.minus || character === code.dot) {
    const number = scanNumber(state);
    if (number !== undefined) return number;
  }
  if (character === code.hash) return openHash(state);
  if (character === code.dollar || character === code.backslash) {
    const reference = openReference(state);
    if (reference !== undefined) return reference;
  }
  state.leave();
  return 'special';
}

/** What comes next between a directive's parentheses; undefined where nothing can. */
export function scanDirective(state: LexicalState): Match | undefined {
  const { source, at } = state;
  const word = afterWord(source, at);
  if (word > at) return state.take(words.get(source.slice(at, word)) ?? 'word', word);
  switch (source.charCodeAt(at)) {
    case code.left:
      state.openParenthesis();
      return state.take('left-parenthesis', at + 1);
    case code.right:
      state.closeParenthesis();
      return state.take('right-parenthesis', afterTrailingLineEnd(source, at + 1));
    case code.leftCurly: {
      const end = afterBracketedWord(source, at);
      return end > at ? state.take('bracketed-word', end) : state.take('map-left', at + 1);
    }
  }
  const value = scanValue(state);
  return value ?? scanOperator(state);
}

function scanOperator(state: LexicalState): Match | undefined {
  const { source, at } = state;
  const isDoubled = source.charCodeAt(at + 1) === source.charCodeAt(at);
  const hasEquals = source.charCodeAt(at + 1) === code.equals;
  switch (source.charCodeAt(at)) {
    case code.plus:
      return state.take('plus', at + 1);
    case code.minus:
      return state.take('minus', at + 1);
    case code.asterisk:
      return state.take('multiply', at + 1);
    case code.slash:
      return state.take('divide', at + 1);
    case code.percent:
      return state.take('modulus', at + 1);
    case code.ampersand:
      return isDoubled ? state.take('and', at + 2) : undefined;
    case code.bar:
      return isDoubled ? state.take('or', at + 2) : undefined;
    case code.less:
      return hasEquals ? state.take('less-or-equal', at + 2) : state.take('less', at + 1);
    case code.greater:
      return hasEquals ? state.take('greater-or-equal', at + 2) : state.take('greater', at + 1);
    case code.exclamation:
      return hasEquals ? state.take('not-equal', at + 2) : state.take('not', at + 1);
    case code.equals:
      return hasEquals ? state.take('equal', at + 2) : state.take('assign', at + 1);
    default:
      return undefined;
  }
}
