import { afterLineEnd, code, isLineEnd } from './characters';
import type { LexicalState, Match } from './lexical-state';

/**
 * What comes next within a comment. Signs that would begin something outside keep together here
 * too: `#*#` does not end a comment, and a comment must not end the template with a `#` or `$`. The
 * end's image has only such signs before it.
 */
export function scanComment(state: LexicalState): Match {
  const { source } = state;
  const isLine = state.mode === 'line-comment';
  for (let at = state.at; at < source.length;) {
    const character = source.charCodeAt(at);
    if (isLine && isLineEnd(character)) {
      state.leave();
      return state.take('line-comment', afterLineEnd(source, at));
    }
    if (!isLine && character === code.asterisk && source.charCodeAt(at + 1) === code.hash) {
      const kind = state.mode === 'block-comment' ? 'block-comment' : 'documentation-comment';
      state.leave();
      return state.take(kind, at + 2);
    }
    const kept = afterKept(state, at);
    if (kept === source.length) return state.take('more', kept);
    if (kept === at) state.begin = at + 1;
    at = kept > at ? kept : at + 1;
  }
  return state.take('skip', source.length);
}

/** Behind the signs that keep together from here; `at` where none do. */
function afterKept(state: LexicalState, at: number): number {
  const { source } = state;
  const character = source.charCodeAt(at);
  if (character === code.hash) {
    if (source.startsWith('[[', at + 1)) return at + 3;
    if (source.charCodeAt(at + 1) !== code.asterisk) return at + 1;
    const isLong =
      source.charCodeAt(at + 2) === code.asterisk &&
      at + 3 < source.length &&
      source.charCodeAt(at + 3) !== code.hash;
    return isLong ? at + 4 : at + 2;
  }
  if (character !== code.dollar && character !== code.backslash) return at;
  const dollar = state.afterBackslashes(at);
  if (source.charCodeAt(dollar) !== code.dollar) return at;
  const bang = state.afterBackslashes(dollar + 1);
  return source.charCodeAt(bang) === code.exclamation ? bang + 1 : dollar + 1;
}

/** What comes next within `#[[…]]#`. */
export function scanVerbatim(state: LexicalState): Match {
  const end = state.source.indexOf(']]#', state.at);
  if (end === -1) return state.take('more', state.source.length);
  state.leave();
  return state.take('verbatim', end + 3);
}
