import {
  afterBlanks,
  afterBracketedWord,
  afterTrailingLineEnd,
  afterWord,
  code,
  isBlank,
} from './characters';
import type { LexicalState, Match, Mode } from './lexical-state';

/** `$`, `\$`, `$!`, `$\!`: a reference may follow. Undefined where no such sign stands. */
export function openReference(state: LexicalState): Match | undefined {
  const { source } = state;
  const dollar = state.afterBackslashes(state.at);
  if (source.charCodeAt(dollar) !== code.dollar) return undefined;
  if (state.mode === 'reference') state.leave();
  state.enter('reference');
  return state.take('more', afterDollar(state, dollar));
}

/** Behind the `$`, `$!` or `$\!` that begins here. */
function afterDollar(state: LexicalState, at: number): number {
  const bang = state.afterBackslashes(at + 1);
  return state.source.charCodeAt(bang) === code.exclamation ? bang + 1 : at + 1;
}

/** `$.`, `$[` and `$![` are text wherever text is expected. */
export function matchEmptyIndex(state: LexicalState): Match | undefined {
  const { source, at } = state;
  const next = source.charCodeAt(at + 1);
  if (next === code.dot || next === code.leftBracket) return state.take('empty-index', at + 2);
  for (const sign of ['$![', '$\\![']) {
    if (source.startsWith(sign, at)) return state.take('empty-index', at + sign.length);
  }
  return undefined;
}

/** `#set(`, with the blanks before it; between its two parts there may be spaces, but no tab. */
export function openSet(state: LexicalState): Match | undefined {
  const { source } = state;
  const hash = afterBlanks(source, state.at);
  if (source.charCodeAt(hash) !== code.hash) return undefined;
  const length = source.startsWith('set', hash + 1) ? 3 : 5;
  if (length === 5 && !source.startsWith('{set}', hash + 1)) return undefined;
  let parenthesis = hash + 1 + length;
  while (source.charCodeAt(parenthesis) === code.space) parenthesis += 1;
  if (source.charCodeAt(parenthesis) !== code.left) return undefined;
  state.enter('directive');
  state.inSet = true;
  state.openParenthesis();
  return state.take('set', parenthesis + 1);
}

/** Behind `$a.b`, and within a method's parentheses, `##` begins no comment. */
const lineCommentModes: ReadonlySet<Mode> = new Set<Mode>([
  'text',
  'reference',
  'directive-name',
  'directive',
]);

/** What a `#` begins: a comment, verbatim text or a directive. */
export function openHash(state: LexicalState): Match {
  const { source, at } = state;
  const next = source.charCodeAt(at + 1);
  if (next === code.hash && lineCommentModes.has(state.mode)) {
    if (state.mode === 'reference') state.leave();
    state.enter('line-comment');
    return state.take('line-comment-start', at + 2);
  }
  if (next === code.asterisk) {
    const isDocumentation =
      source.charCodeAt(at + 2) === code.asterisk &&
      at + 3 < source.length &&
      source.charCodeAt(at + 3) !== code.hash;
    state.enter(isDocumentation ? 'documentation-comment' : 'block-comment');
    return state.take('more', isDocumentation ? at + 3 : at + 2);
  }
  if (next === code.leftBracket && source.charCodeAt(at + 2) === code.leftBracket) {
    state.enter('verbatim');
    return state.take('more', at + 3);
  }
  if (state.mode === 'reference' || state.mode === 'modifier') state.leave();
  state.enter('directive-name');
  return state.take('more', at + 1);
}

/** Behind a `#` of the mode that names directives. */
export function matchDirectiveName(state: LexicalState): Match | undefined {
  const { source, at } = state;
  const word = afterWord(source, at);
  const end = word > at ? word : afterBracketedWord(source, at);
  if (end === at) return undefined;
  const name = word > at ? source.slice(at, word) : source.slice(at + 1, end - 1);
  switch (name) {
    case 'end':
      state.leave();
      return state.take('end', afterTrailingLineEnd(source, end));
    case 'else':
      state.leave();
      return state.take('else', afterTrailingLineEnd(source, end));
    case 'if':
    case 'elseif':
      state.mode = 'directive';
      return state.take(name, end);
    default:
      return state.take(word > at ? 'word' : 'bracketed-word', end);
  }
}

/** Whether a `#set(` may begin here. */
export function mayOpenSet(character: number): boolean {
  return character === code.hash || isBlank(character);
}
