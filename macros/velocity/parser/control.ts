import type { Block, Branch, If, SetDirective } from '../ast';
import type { Grammar } from './grammar';

/** `#if … #elseif … #else … #end` */
export function parseIf(grammar: Grammar): If {
  const { cursor } = grammar;
  const start = cursor.peek();
  const position = cursor.at(start);
  const branches = [parseBranch(grammar)];
  while (cursor.peek().kind === 'elseif') branches.push(parseBranch(grammar));
  let otherwise: Block | undefined;
  if (cursor.takeIf('else')) otherwise = grammar.block();
  cursor.expect('end', `an #end for the #if of line ${position.line}`);
  return { kind: 'if', branches, otherwise, position };
}

function parseBranch(grammar: Grammar): Branch {
  const { cursor } = grammar;
  const position = cursor.at(cursor.take());
  cursor.takeIf('whitespace');
  cursor.expect('left-parenthesis', 'a condition in parentheses');
  const condition = grammar.expression();
  cursor.expect('right-parenthesis', 'an operator or the ) of this condition');
  return { condition, body: grammar.block(), position };
}

/** `#set($target = value)` */
export function parseSet(grammar: Grammar): SetDirective {
  const { cursor } = grammar;
  const position = cursor.at(cursor.take());
  cursor.takeIf('whitespace');
  const target = grammar.reference();
  cursor.takeIf('whitespace');
  cursor.expect('assign', 'the = of this #set');
  const value = grammar.expression();
  cursor.expect('right-parenthesis', 'an operator or the ) of this #set');
  cursor.lexer.inSet = false;
  return { kind: 'set', target, value, position };
}
