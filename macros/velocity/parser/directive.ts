import type { Block, Call, Statement } from '../ast';
import { isWhitespace } from '../lexer/characters';
import type { Token } from '../lexer/token';
import { toDefine, toEvaluate, toForeach, toLiteral } from './built-in';
import { directiveNames } from './directive-names';
import type { Grammar } from './grammar';
import { imageOf } from './literal-text';
import { toMacro } from './macro';
import { refuseWords, type Argument, type RawDirective } from './raw-directive';
import { parseLiteral } from './value';

const blockNames: ReadonlySet<string> = new Set(['foreach', 'macro', 'literal', 'define']);

/** `#name(…)`, also where `name` is no directive and no macro. */
export function parseDirective(grammar: Grammar): Statement {
  const { cursor } = grammar;
  const token = cursor.take();
  const isBracketed = token.kind === 'bracketed-word';
  const name = isBracketed ? token.image.slice(2, -1) : token.image.slice(1);
  cursor.lexer.mode = 'directive';
  const raw = parseArguments(grammar, token, name);
  return directiveNames.has(name) ? parseBuiltIn(grammar, raw) : parseCall(grammar, raw);
}

function parseArguments(grammar: Grammar, token: Token, name: string): RawDirective {
  const { cursor } = grammar;
  const position = cursor.at(token);
  if (!isParenthesisNext(cursor.text, cursor.lexer.at)) {
    cursor.lexer.leave();
    return { name, token, position, arguments: [], isOpened: false };
  }
  cursor.takeIf('whitespace');
  cursor.expect('left-parenthesis', 'a parenthesis');
  const values: Argument[] = [];
  for (;;) {
    cursor.takeIf('whitespace');
    if (cursor.takeIf('right-parenthesis')) break;
    if (cursor.takeIf('comma')) cursor.takeIf('whitespace');
    values.push(parseArgument(grammar));
  }
  return { name, token, position, arguments: values, isOpened: true };
}

/** Whether a parenthesis follows, on whatever line. */
function isParenthesisNext(text: string, at: number): boolean {
  let next = at;
  while (isWhitespace(text.charCodeAt(next))) next += 1;
  return text.charAt(next) === '(';
}

function parseArgument(grammar: Grammar): Argument {
  const { cursor } = grammar;
  const first = cursor.peek();
  if (cursor.takeIf('word')) {
    const value = { kind: 'word', word: first.image, position: cursor.at(first) } as const;
    return { value, first, last: first };
  }
  const value = parseLiteral(grammar);
  if (value === undefined) throw cursor.unexpected('an argument or the ) of this directive');
  return { value, first, last: cursor.token };
}

/** `#name(…)` or `#@name(…) … #end`; whether that is a macro is known when it is rendered. */
function parseCall(grammar: Grammar, raw: RawDirective): Call {
  const { cursor } = grammar;
  // A macro of the same text is not known to Velocity before the call is rendered.
  if (grammar.isMacroElsewhere(raw.name)) refuseWords(raw, () => false);
  const hasBody = raw.isOpened && raw.name.startsWith('@');
  const body = hasBody ? parseBody(grammar, raw) : undefined;
  return {
    kind: 'call',
    name: hasBody ? raw.name.slice(1) : raw.name,
    arguments: raw.arguments.map(({ value }) => value),
    body,
    literal: imageOf(raw.token, cursor.token),
    position: raw.position,
  };
}

function parseBody(grammar: Grammar, { token, position }: RawDirective): Block {
  const body = grammar.block();
  grammar.cursor.expect('end', `an #end for the ${token.image} of line ${position.line}`);
  return body;
}

function parseBuiltIn(grammar: Grammar, raw: RawDirective): Statement {
  const { cursor } = grammar;
  const { name, position } = raw;
  refuseWords(raw, (index) => index === { macro: 0, foreach: 1 }[name]);
  const bodyStart = cursor.peek();
  const body = raw.isOpened && blockNames.has(name) ? parseBody(grammar, raw) : [];
  switch (name) {
    case 'foreach':
      return toForeach(raw, body);
    case 'define':
      return toDefine(raw, body);
    case 'literal':
      return toLiteral(raw, bodyStart, cursor.token);
    case 'evaluate':
      return toEvaluate(raw);
    case 'break':
      return { kind: 'break', scope: raw.arguments[0]?.value, position };
    case 'stop':
      return { kind: 'stop', position };
    case 'macro': {
      const macro = toMacro(raw, body);
      grammar.define(macro);
      return macro;
    }
    default: {
      // A bare #include, as in the listing of a C program, prints nothing.
      if (name === 'include' && raw.arguments.length === 0) {
        return { kind: 'text', text: '', position };
      }
      const values = raw.arguments.map(({ value }) => value);
      return { kind: name === 'parse' ? 'parse' : 'include', arguments: values, position };
    }
  }
}
