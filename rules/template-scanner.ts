import {
  around,
  inside,
  matchAt,
  type Frame,
  type PieceKind,
  type Scanned,
} from './template-piece';
import { hasEnded, scanVelocity } from './template-velocity';

/**
 * The piece of a line that begins at `at`, which is before the line's end. Velocity is read before
 * HTML, because it runs before; a template that is neither is read as well as may be.
 *
 * @param frame - As `settle` answers it for this place.
 */
export function scan(line: string, at: number, frame: Frame): Scanned {
  return scanVelocity(line, at, frame) ?? scanMarkup(line, at, frame);
}

/** In what the piece at this place stands, once the modes that end before it are left. */
export function settle(line: string, at: number, frame: Frame): Frame {
  let settled = frame;
  while (hasEnded(line, at, settled)) settled = around(settled);
  return settled;
}

function scanMarkup(line: string, at: number, frame: Frame): Scanned {
  switch (frame.mode) {
    case 'tag':
      return scanTag(line, at, frame);
    case 'value':
      return scanUntil(line, at, frame, frame.detail, 'value');
    case 'html-comment':
      return scanUntil(line, at, frame, '-->', 'html-comment');
    case 'raw':
      return scanRaw(line, at, frame);
    default:
      return scanText(line, at, frame);
  }
}

const plain = /[^<&$#\\]+/y;
const tagStart = /<\/?[a-z][\w:-]*/iy;
const entity = /&(?:#x?[\da-f]+|[a-z]\w*);/iy;

function scanText(line: string, at: number, frame: Frame): Scanned {
  const text = matchAt(plain, line, at);
  if (text) return { kind: 'text', end: at + text[0].length, frame };
  if (line.startsWith('<!--', at))
    return { kind: 'html-comment', end: at + 4, frame: inside(frame, 'html-comment') };
  const tag = matchAt(tagStart, line, at);
  if (tag)
    return {
      kind: 'tag',
      end: at + tag[0].length,
      frame: inside(frame, 'tag', tag[0].slice(1).toLowerCase()),
    };
  const found = matchAt(entity, line, at);
  if (found) return { kind: 'entity', end: at + found[0].length, frame };
  return { kind: 'text', end: at + 1, frame };
}

const tagEnd = /\/?>/y;
const blanks = /\s+/y;
const attributeName = /[^\s"'<>/=$#\\]+/y;

function scanTag(line: string, at: number, frame: Frame): Scanned {
  const end = matchAt(tagEnd, line, at);
  if (end) {
    const isRaw = end[0] === '>' && (frame.detail === 'script' || frame.detail === 'style');
    const outer = around(frame);
    return {
      kind: 'tag',
      end: at + end[0].length,
      frame: isRaw ? inside(outer, 'raw', frame.detail) : outer,
    };
  }
  const space = matchAt(blanks, line, at);
  if (space) return { kind: 'text', end: at + space[0].length, frame };
  const sign = line.charAt(at);
  if (sign === '"' || sign === "'")
    return { kind: 'value', end: at + 1, frame: inside(frame, 'value', sign) };
  if (sign === '<') return scanText(line, at, around(frame));
  const name = matchAt(attributeName, line, at);
  if (!name) return { kind: 'operator', end: at + 1, frame };
  const isValue = line.slice(0, at).trimEnd().endsWith('=');
  return { kind: isValue ? 'value' : 'attribute', end: at + name[0].length, frame };
}

const special = /[$#\\]/g;

/** Up to the sign that ends the mode, or to one that may begin Velocity. */
function scanUntil(
  line: string,
  at: number,
  frame: Frame,
  closing: string,
  kind: PieceKind,
): Scanned {
  if (line.startsWith(closing, at)) return { kind, end: at + closing.length, frame: around(frame) };
  special.lastIndex = at + 1;
  const next = special.exec(line)?.index ?? line.length;
  const closed = line.indexOf(closing, at);
  return { kind, end: closed === -1 ? next : Math.min(next, closed), frame };
}

const rawText = /[^<$#\\]+/y;

function scanRaw(line: string, at: number, frame: Frame): Scanned {
  const text = matchAt(rawText, line, at);
  if (text) return { kind: 'text', end: at + text[0].length, frame };
  const tag = matchAt(tagStart, line, at)?.[0];
  if (tag?.toLowerCase() === `</${frame.detail}`)
    return {
      kind: 'tag',
      end: at + tag.length,
      frame: inside(around(frame), 'tag', `/${frame.detail}`),
    };
  return { kind: 'text', end: at + 1, frame };
}
