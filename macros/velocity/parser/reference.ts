import type { Expression, IndexStep, Reference, Step } from '../ast';
import { isNameStart } from '../lexer/characters';
import type { Token, TokenKind } from '../lexer/token';
import type { Grammar } from './grammar';
import { literalOf } from './literal-text';

/** What can begin a method's first argument, or end an empty list of them. */
const argumentStarts: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'left-bracket',
  'map-left',
  'whitespace',
  'string',
  'true',
  'false',
  'integer',
  'float',
  'identifier',
  'left-curly',
  'method-right-parenthesis',
]);

/** Whether a reference begins with the next token. */
export function isReferenceNext({ cursor }: Grammar): boolean {
  const token = cursor.peek();
  if (token.kind === 'identifier') return true;
  return token.kind === 'left-curly' && cursor.peekBehind(token).kind === 'identifier';
}

/** `$name…` or `${name…}` */
export function parseReference(grammar: Grammar): Reference {
  const { cursor } = grammar;
  const first = cursor.peek();
  const isFormal = cursor.takeIf('left-curly') !== undefined;
  const name = cursor.expect('identifier', 'a reference');
  const path: Step[] = [];
  parseIndexes(grammar, path);
  while (cursor.peek().kind === 'dot' && cursor.peekBehind(cursor.peek()).kind === 'identifier') {
    cursor.take();
    path.push(parseMember(grammar));
    parseIndexes(grammar, path);
  }
  if (isFormal) cursor.expect('right-curly', 'the } of this reference');
  return toReference(grammar, first, name, path);
}

function parseMember(grammar: Grammar): Step {
  const { cursor } = grammar;
  const name = cursor.take();
  const position = cursor.at(name);
  const parenthesis = cursor.peek();
  const isMethod =
    parenthesis.kind === 'left-parenthesis' &&
    argumentStarts.has(cursor.peekBehind(parenthesis).kind);
  if (!isMethod) return { kind: 'property', name: name.image, position };
  cursor.take();
  const parameters: Expression[] = [];
  if (cursor.peek().kind !== 'method-right-parenthesis') {
    grammar.nested(position, () => {
      do parameters.push(grammar.value());
      while (cursor.takeIf('comma'));
    });
  }
  cursor.expect('method-right-parenthesis', 'a comma or the ) of this method');
  const { isEvaluated } = grammar;
  return { kind: 'method', name: name.image, arguments: parameters, isEvaluated, position };
}

function parseIndexes(grammar: Grammar, path: Step[]): void {
  while (grammar.cursor.peek().kind === 'index-left') path.push(parseIndex(grammar));
}

function parseIndex(grammar: Grammar): IndexStep {
  const { cursor } = grammar;
  const position = cursor.at(cursor.take());
  cursor.takeIf('whitespace');
  const { kind } = cursor.peek();
  if (kind === 'map-left' || kind === 'left-bracket' || kind === 'float') {
    throw cursor.unexpected('a whole number, a string or a reference');
  }
  const index = grammar.nested(position, () => grammar.value());
  cursor.expect('index-right', 'the ] of this index');
  return { kind: 'index', index, position };
}

/**
 * The first token holds all signs before the name: `\\$!{`, `#$`, `$$`. What they come to is
 * settled here, as Velocity does: it cuts them off, so that they miss in the reference's literal.
 */
function toReference({ cursor }: Grammar, first: Token, name: Token, path: Step[]): Reference {
  const last = cursor.token;
  const position = cursor.at(first);
  if (first === name && isPlain(name.image)) {
    // Written out, here and below: to spread objects takes many times as long.
    const literal = first === last ? name.image : literalOf(first, last);
    return {
      kind: 'reference',
      name: name.image.slice(1),
      path,
      quiet: false,
      escaped: false,
      prefix: '',
      signs: '',
      missing: literal,
      literal,
      position,
    };
  }
  const none = { name: '', path, quiet: false, escaped: false, prefix: '', signs: '' };
  if (first.image.includes('\\!')) {
    const literal = literalOf(first, last);
    const missing = withoutBangEscape(first.image);
    return { kind: 'reference', ...none, missing, literal, position };
  }
  const backslashes = first.image.length - first.image.replace(/^\\+/, '').length;
  const dollar = Math.max(first.image.lastIndexOf('$'), backslashes);
  const prefix = first.image.slice(0, backslashes >> 1);
  const signs = first.image.slice(backslashes, dollar);
  const escaped = backslashes % 2 === 1;
  first.image = first.image.slice(dollar);
  const literal = literalOf(first, last);
  if (!first.image.startsWith('$')) {
    return { kind: 'reference', ...none, missing: first.image, literal, position };
  }
  const quiet = first.image.startsWith('$!');
  const root = first === name ? name.image.slice(quiet ? 2 : 1) : name.image;
  const missing = quiet && !escaped ? '' : literal;
  return {
    kind: 'reference',
    name: root,
    path,
    quiet,
    escaped,
    prefix,
    signs,
    missing,
    literal,
    position,
  };
}

function isPlain(image: string): boolean {
  return image.startsWith('$') && isNameStart(image.charCodeAt(1));
}

/** `$\!name` is no reference; it prints itself with one backslash less. */
function withoutBangEscape(image: string): string {
  const dollar = image.indexOf('$');
  const start = image.indexOf('\\', dollar);
  return image.slice(0, start) + image.slice(start + 1);
}
