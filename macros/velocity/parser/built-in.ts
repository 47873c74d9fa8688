import type {
  Block,
  Define,
  Evaluate,
  Expression,
  Foreach,
  Reference,
  Text,
  Unsound,
} from '../ast';
import type { Token } from '../lexer/token';
import { literalOf } from './literal-text';
import { type RawDirective, unsound } from './raw-directive';

/**
 * `#foreach($item in source) … #end`. Any word serves as `in`. Without a source it prints nothing;
 * what follows the source takes the body's place; without a word it is an error, but only where it is
 * rendered: all as in Velocity.
 */
export function toForeach(raw: RawDirective, body: Block): Foreach | Text | Unsound {
  const [item, word, source, instead] = raw.arguments;
  const { position } = raw;
  if (item === undefined || word === undefined) {
    const message = 'A #foreach needs an item and a list: #foreach($item in $list).';
    return { kind: 'unsound', message, position };
  }
  if (source === undefined) return { kind: 'text', text: '', position };
  return {
    kind: 'foreach',
    item: item.value.kind === 'reference' ? item.value.name : '',
    source: source.value,
    body: instead === undefined ? body : referencesOf(instead.value),
    position,
  };
}

/** What an expression prints where text is expected. */
function referencesOf(expression: Expression): Reference[] {
  switch (expression.kind) {
    case 'reference':
      return [expression];
    case 'list':
      return expression.items.flatMap(referencesOf);
    case 'map':
      return expression.entries.flat().flatMap(referencesOf);
    case 'range':
      return [expression.from, expression.to].flatMap(referencesOf);
    default:
      return [];
  }
}

/** `#define($name) … #end`; a name in braces cannot be referred to. */
export function toDefine(raw: RawDirective, body: Block): Define {
  const [name, ...rest] = raw.arguments;
  if (name === undefined || rest.length > 0) {
    throw unsound(raw, 'A #define needs one name: #define($name).');
  }
  return { kind: 'define', name: name.first.image.slice(1), body, position: raw.position };
}

/** `#literal() … #end`; its first argument takes the body's place, as in Velocity. */
export function toLiteral(raw: RawDirective, bodyStart: Token, end: Token): Text {
  if (!raw.isOpened) throw unsound(raw, 'A #literal needs parentheses: #literal() … #end.');
  const { position } = raw;
  const [instead] = raw.arguments;
  if (instead) return { kind: 'text', text: literalOf(instead.first, instead.last), position };
  if (bodyStart === end) throw unsound(raw, 'A #literal needs something before its #end.');
  return { kind: 'text', text: literalBefore(bodyStart, end), position };
}

function literalBefore(first: Token, end: Token): string {
  let last = first;
  while (last.next !== undefined && last.next !== end) last = last.next;
  return literalOf(first, last);
}

/** `#evaluate(argument)` */
export function toEvaluate(raw: RawDirective): Evaluate {
  const [argument, ...rest] = raw.arguments;
  const kind = argument?.value.kind;
  if (argument === undefined || rest.length > 0 || (kind !== 'string' && kind !== 'reference')) {
    throw unsound(raw, 'An #evaluate needs one string or reference: #evaluate($template).');
  }
  return { kind: 'evaluate', argument: argument.value, position: raw.position };
}
