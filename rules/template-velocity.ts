import {
  around,
  inside,
  matchAt,
  type Frame,
  type PieceKind,
  type Scanned,
} from './template-piece';

/** The directives of the language. */
export const directives: ReadonlySet<string> = new Set([
  ...['if', 'elseif', 'else', 'end', 'set', 'foreach', 'macro', 'define', 'evaluate', 'break'],
  ...['stop', 'parse', 'include', 'literal'],
]);

const member = /\.([a-z][\w-]*)/iy;
const called = /\.[a-z][\w-]*$/i;

/** Whether a mode that no sign of its own ends has ended before this place. */
export function hasEnded(line: string, at: number, { mode, detail }: Frame): boolean {
  if (mode === 'declaration') return at === 0;
  if (mode !== 'path') return false;
  if (at === 0) return true;
  const sign = line.charAt(at);
  if (sign === '(') return !called.test(line.slice(0, at));
  return sign !== '[' && sign !== detail && !matchAt(member, line, at);
}

/** The piece of Velocity that begins at `at`; undefined where what stands there is HTML or text. */
export function scanVelocity(line: string, at: number, frame: Frame): Scanned | undefined {
  switch (frame.mode) {
    case 'path':
      return scanPath(line, at, frame);
    case 'declaration':
      return scanDeclaration(line, at, frame);
    case 'comment':
      return scanTo('*#', line, at, frame, 'comment');
    case 'verbatim':
      return scanTo(']]#', line, at, frame, 'verbatim');
    case 'string':
      return scanString(line, at, frame);
    case 'arguments':
      return scanArguments(line, at, frame);
    default:
      return scanOpener(line, at, frame);
  }
}

function scanPath(line: string, at: number, frame: Frame): Scanned {
  const found = matchAt(member, line, at);
  if (found) {
    const end = at + found[0].length;
    return { kind: line.charAt(end) === '(' ? 'method' : 'property', end, frame };
  }
  const sign = line.charAt(at);
  if (sign === '(')
    return { kind: 'operator', end: at + 1, frame: inside(frame, 'arguments', ')') };
  if (sign === '[')
    return { kind: 'operator', end: at + 1, frame: inside(frame, 'arguments', ']') };
  return { kind: 'reference', end: at + 1, frame: around(frame) };
}

function scanTo(closing: string, line: string, at: number, frame: Frame, kind: PieceKind): Scanned {
  const closed = line.indexOf(closing, at);
  return closed === -1
    ? { kind, end: line.length, frame }
    : { kind, end: closed + closing.length, frame: around(frame) };
}

const stringText = { '"': /[^"$#\\]+/y, "'": /[^']+/y };

function scanString(line: string, at: number, frame: Frame): Scanned {
  const quote = frame.detail === '"' ? '"' : "'";
  if (line.charAt(at) === quote) return { kind: 'string', end: at + 1, frame: around(frame) };
  const text = matchAt(stringText[quote], line, at);
  if (text) return { kind: 'string', end: at + text[0].length, frame };
  return scanOpener(line, at, frame) ?? { kind: 'string', end: at + 1, frame };
}

const blanks = /\s+/y;
const number = /-?(?:\d+(?:\.(?!\.)\d*)?|\.\d+)(?:e[+-]?\d+)?/iy;
const word = /[a-z_][\w-]*/iy;
const operator = /[=!<>]=|&&|\|\||\.\.|[-+*/%<>=!,:.]/y;
const closings: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function scanArguments(line: string, at: number, frame: Frame): Scanned {
  const sign = line.charAt(at);
  if (sign === frame.detail) return { kind: 'operator', end: at + 1, frame: around(frame) };
  if (sign === '"' || sign === "'")
    return { kind: 'string', end: at + 1, frame: inside(frame, 'string', sign) };
  const closing = closings[sign];
  if (closing) return { kind: 'operator', end: at + 1, frame: inside(frame, 'arguments', closing) };
  const found = (
    [
      ['text', blanks],
      ['number', number],
      ['word', word],
      ['operator', operator],
    ] as const
  ).flatMap(([kind, pattern]) => {
    const match = matchAt(pattern, line, at);
    return match ? [{ kind, end: at + match[0].length, frame }] : [];
  });
  return found[0] ?? scanOpener(line, at, frame) ?? { kind: 'text', end: at + 1, frame };
}

const backslashes = /\\+(?=[$#])/y;
const reference = /\$!?\{?[a-z_][\w-]*/iy;
const directive = /#(?:@?[a-z_]\w*|\{@?[a-z_]\w*\})/iy;
const header = /##+\s*@(?:noparams|param)(?![\w-])/y;

/** A reference, a directive or a comment, where one begins. */
function scanOpener(line: string, at: number, frame: Frame): Scanned | undefined {
  const sign = line.charAt(at);
  if (sign === '\\') return scanEscape(line, at, frame);
  if (sign === '$') {
    const found = matchAt(reference, line, at);
    if (!found) return undefined;
    const closing = found[0].includes('{') ? '}' : '';
    const end = at + found[0].length;
    return { kind: 'reference', end, frame: inside(frame, 'path', closing) };
  }
  return sign === '#' ? scanHash(line, at, frame) : undefined;
}

function scanHash(line: string, at: number, frame: Frame): Scanned | undefined {
  if (line.startsWith('#*', at)) {
    return { ...scanTo('*#', line, at + 2, inside(frame, 'comment'), 'comment') };
  }
  if (line.startsWith('#[[', at))
    return scanTo(']]#', line, at + 3, inside(frame, 'verbatim'), 'verbatim');
  if (line.startsWith('##', at) && frame.mode !== 'string') {
    const found = line.slice(0, at).trim() === '' ? matchAt(header, line, at) : null;
    if (!found) return { kind: 'comment', end: line.length, frame };
    const end = at + found[0].length;
    return { kind: 'declaration', end, frame: inside(frame, 'declaration', 'name') };
  }
  return scanDirective(line, at, frame);
}

const opening = /[ \t]*\(/y;

function scanDirective(line: string, at: number, frame: Frame): Scanned | undefined {
  const found = matchAt(directive, line, at);
  if (!found) return undefined;
  const name = found[0].replace(/[#{}]/g, '');
  const end = at + found[0].length;
  const isBuiltIn = directives.has(name);
  const opened = matchAt(opening, line, end);
  // `#fff (` is a colour: other names need their parenthesis at once.
  if (!opened || (!isBuiltIn && opened[0] !== '(')) {
    const isAlone = isBuiltIn || name.startsWith('@');
    return isAlone ? { kind: 'directive', end, frame } : undefined;
  }
  if (name === 'else' || name === 'end') return { kind: 'directive', end, frame };
  return {
    kind: 'directive',
    end: end + opened[0].length,
    frame: inside(frame, 'arguments', ')'),
  };
}

/** An odd number of backslashes before a reference or directive makes it text. */
function scanEscape(line: string, at: number, frame: Frame): Scanned | undefined {
  const found = matchAt(backslashes, line, at);
  if (!found) return undefined;
  const end = at + found[0].length;
  if (found[0].length % 2 === 0) return { kind: 'escaped', end, frame };
  const what = matchAt(reference, line, end) ?? matchAt(directive, line, end);
  return what ? { kind: 'escaped', end: end + what[0].length, frame } : undefined;
}

const declaredName = /[^:\s|=]+/y;
const declaredAttribute = /[\w-]+(?=\s*=)/y;
const declaredValue = /[^|]+/y;

/** Behind `## @param`: the name, then `:` and attributes with `|` between them. */
function scanDeclaration(line: string, at: number, frame: Frame): Scanned {
  const space = matchAt(blanks, line, at);
  if (space) return { kind: 'text', end: at + space[0].length, frame };
  const next = (kind: PieceKind, length: number, then: string): Scanned => ({
    kind,
    end: at + length,
    frame: { ...frame, detail: then },
  });
  if (frame.detail === 'name') {
    const name = matchAt(declaredName, line, at);
    return name
      ? next('declared-name', name[0].length, 'attribute')
      : next('operator', 1, 'attribute');
  }
  if (frame.detail === 'value') {
    const value = matchAt(declaredValue, line, at);
    if (value) return next('declared-value', value[0].length, 'attribute');
  }
  const attribute = matchAt(declaredAttribute, line, at);
  if (attribute) return next('declared-attribute', attribute[0].length, 'attribute');
  return next('operator', 1, line.charAt(at) === '=' ? 'value' : 'attribute');
}
