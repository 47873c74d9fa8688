import { afterBracketedWord, afterWord, code } from './characters';
import type { LexicalState, Match } from './lexical-state';
import { matchEmptyIndex, mayOpenSet, openHash, openReference, openSet } from './openers';

/** What comes next in plain text. */
export function scanText(state: LexicalState): Match {
  const { source, at } = state;
  const character = source.charCodeAt(at);
  if (character === code.dollar) {
    return matchEmptyIndex(state) ?? openReference(state) ?? state.take('text', at + 1);
  }
  if (character === code.backslash) {
    return openReference(state) ?? scanEscape(state);
  }
  if (character === code.hash) return openSet(state) ?? openHash(state);
  return scanPlain(state);
}

/** All up to the next sign that may mean something. A `#set` takes the blanks before it only here. */
function scanPlain(state: LexicalState): Match {
  const { source, at } = state;
  const end = afterPlain(source, at);
  if (mayOpenSet(source.charCodeAt(at))) {
    const set = source.charCodeAt(end) === code.hash ? openSet(state) : undefined;
    if (set !== undefined) return set;
  }
  return state.take('text', end);
}

function afterPlain(source: string, at: number): number {
  for (let end = at; end < source.length; end += 1) {
    const character = source.charCodeAt(end);
    if (character === code.dollar || character === code.hash || character === code.backslash) {
      return end;
    }
  }
  return source.length;
}

/** Backslashes that no `$` follows. */
function scanEscape(state: LexicalState): Match {
  const { source, at } = state;
  const end = state.afterBackslashes(at);
  if ((end - at) % 2 === 1 && source.charCodeAt(end) === code.hash) {
    const word = Math.max(afterWord(source, end + 1), afterBracketedWord(source, end + 1));
    if (word > end + 1) return state.take('escaped-directive', word);
  }
  return end > at + 1 ? state.take('double-escape', at + 2) : state.take('escape', at + 1);
}
