import { afterName, code, isDigit, isLetter, isNameStart, isWhitespace } from './characters';
import type { LexicalState, Match } from './lexical-state';
import { afterString, matchNumber } from './literals';
import { matchEmptyIndex, mayOpenSet, openHash, openReference, openSet } from './openers';

/** What comes next behind a `$`, or behind a dot within a reference (`modifier`). */
export function scanReference(state: LexicalState): Match {
  const { source, at } = state;
  const character = source.charCodeAt(at);
  if (isNameStart(character)) return scanName(state);
  if (character === code.dot && isLetter(source.charCodeAt(at + 1))) return scanDot(state);
  if (mayOpenSet(character)) {
    const set = openSet(state);
    if (set !== undefined) return set;
  }
  switch (character) {
    case code.leftBracket:
      state.enter('index');
      return state.take('index-left', at + 1);
    case code.leftCurly:
      return state.take('left-curly', at + 1);
    case code.rightCurly:
      state.leave();
      return state.take('right-curly', at + 1);
    case code.left:
      if (state.mode !== 'modifier') break;
      state.openParenthesis();
      state.mode = 'method-arguments';
      return state.take('left-parenthesis', at + 1);
    case code.dollar: {
      const text = state.mode === 'reference' ? matchEmptyIndex(state) : undefined;
      return text ?? openReference(state) ?? 'special';
    }
    case code.backslash: {
      const reference = openReference(state);
      if (reference !== undefined) return reference;
      break;
    }
    case code.hash:
      return openHash(state);
  }
  state.leave();
  return 'special';
}

/** What comes next between the parentheses of a method; undefined where nothing can. */
export function scanMethodArguments(state: LexicalState): Match | undefined {
  const { source, at } = state;
  const character = source.charCodeAt(at);
  if (isNameStart(character)) return scanName(state);
  if (mayOpenSet(character)) {
    const set = openSet(state);
    if (set !== undefined) return set;
  }
  if (character === code.right) {
    state.mode = 'reference';
    return state.take('method-right-parenthesis', at + 1);
  }
  if (character === code.dot && isLetter(source.charCodeAt(at + 1))) return scanDot(state);
  return scanValue(state);
}

/** What comes next within the brackets of an index; undefined where nothing can. */
export function scanIndex(state: LexicalState): Match | undefined {
  const { source, at } = state;
  if (source.charCodeAt(at) === code.rightBracket) {
    state.leave();
    return state.take('index-right', at + 1);
  }
  for (const word of ['true', 'false'] as const) {
    if (source.startsWith(word, at)) return state.take(word, at + word.length);
  }
  return scanLiteral(state) ?? scanOpener(state);
}

/** The signs that lists, maps and calls are made of. */
export function scanValue(state: LexicalState): Match | undefined {
  const { source, at } = state;
  switch (source.charCodeAt(at)) {
    case code.leftBracket:
      return state.take('left-bracket', at + 1);
    case code.rightBracket:
      return state.take('right-bracket', at + 1);
    case code.leftCurly:
      return state.take('map-left', at + 1);
    case code.rightCurly:
      return state.take('map-right', at + 1);
    case code.comma:
      return state.take('comma', at + 1);
    case code.colon:
      return state.take('colon', at + 1);
    case code.dot:
      if (source.charCodeAt(at + 1) === code.dot) return state.take('range', at + 2);
  }
  return scanLiteral(state) ?? scanOpener(state);
}

/** Whitespace, a string or a number. */
function scanLiteral(state: LexicalState): Match | undefined {
  const { source, at } = state;
  const character = source.charCodeAt(at);
  if (isWhitespace(character)) {
    let end = at + 1;
    while (isWhitespace(source.charCodeAt(end))) end += 1;
    return state.take('whitespace', end);
  }
  if (character === code.quote || character === code.apostrophe) {
    const end = afterString(source, at);
    if (end === at) return undefined;
    leaveUnopenedDirective(state);
    return state.take('string', end);
  }
  if (isDigit(character) || character === code.minus || character === code.dot) {
    return scanNumber(state);
  }
  return undefined;
}

/** A number, which ends a directive that has no parentheses. */
export function scanNumber(state: LexicalState): Match | undefined {
  const number = matchNumber(state.source, state.at);
  if (number === undefined) return undefined;
  if (state.mode === 'directive-name') {
    if (state.isUnopened && !state.inSet) state.leave();
  } else {
    leaveUnopenedDirective(state);
  }
  return state.take(number.kind, number.end);
}

function leaveUnopenedDirective(state: LexicalState): void {
  if (state.mode === 'directive' && state.isUnopened && !state.inSet) state.leave();
}

/** A reference or a directive in a place where values stand. */
function scanOpener(state: LexicalState): Match | undefined {
  const character = state.source.charCodeAt(state.at);
  if (character === code.dollar || character === code.backslash) return openReference(state);
  return character === code.hash ? openHash(state) : undefined;
}

function scanName(state: LexicalState): Match {
  const end = afterName(state.source, state.at);
  const name = state.source.slice(state.at, end);
  return state.take(name === 'true' || name === 'false' ? name : 'identifier', end);
}

function scanDot(state: LexicalState): Match {
  state.mode = 'modifier';
  return state.take('dot', state.at + 1);
}
