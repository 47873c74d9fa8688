import type { Comment, Text } from '../ast';
import type { Cursor } from './cursor';
import { directiveNames } from './directive-names';
import type { Grammar } from './grammar';
import { literalOfToken } from './literal-text';

/** Any token that is printed as it is. */
export function parseText({ cursor }: Grammar): Text {
  const token = cursor.take();
  return { kind: 'text', text: literalOfToken(token), position: cursor.at(token) };
}

/** `#[[…]]#` */
export function parseVerbatim({ cursor }: Grammar): Text {
  const token = cursor.take();
  return { kind: 'text', text: token.image.slice(3, -3), position: cursor.at(token) };
}

/** `##` up to the line's end, or `#* … *#` */
export function parseComment({ cursor }: Grammar): Comment {
  const token = cursor.take();
  const isLine = token.kind === 'line-comment-start';
  if (isLine) cursor.takeIf('line-comment');
  const text = cursor.text.slice(token.offset, cursor.lexer.at);
  const prefix = isLine ? token.image.slice(0, token.image.indexOf('##')) : '';
  return { kind: 'comment', text, prefix, position: cursor.at(token) };
}

/** Pairs of backslashes: one of each pair is printed before what really is a directive. */
export function parseEscape(grammar: Grammar): Text {
  const { cursor } = grammar;
  const first = cursor.peek();
  let count = 0;
  while (cursor.takeIf('double-escape')) count += 1;
  const text = (isDirective(grammar, cursor) ? '\\' : '\\\\').repeat(count);
  return { kind: 'text', text, position: cursor.at(first) };
}

function isDirective(grammar: Grammar, cursor: Cursor): boolean {
  const { kind, image } = cursor.peek();
  const isControl = kind === 'if' || kind === 'else' || kind === 'elseif' || kind === 'end';
  return isControl || isKnown(grammar, image.slice(1));
}

/** `\#name`: without its backslash if that would be a directive. */
export function parseEscapedDirective(grammar: Grammar): Text {
  const { cursor } = grammar;
  const token = cursor.take();
  const backslashes = token.image.indexOf('#');
  const directive = token.image.slice(backslashes);
  const name = directive.slice(1).replace(/^\{(.*)\}$/, '$1');
  const isKept = !isKnown(grammar, name) && !controlNames.has(name);
  if (!isKept) token.image = token.image.slice(0, (backslashes - 1) >> 1) + directive;
  return { kind: 'text', text: token.image, position: cursor.at(token) };
}

const controlNames: ReadonlySet<string> = new Set(['if', 'end', 'set', 'else', 'elseif', 'stop']);

function isKnown(grammar: Grammar, name: string): boolean {
  return directiveNames.has(name) || grammar.isMacro(name);
}
