import { endOf, pieceAt, removal, type Place, type TemplateMend } from './mend';

const call = /#\{?\w+\}?/y;

/** Takes out a directive that prints nothing. */
export function removeDirective(place: Place): TemplateMend | undefined {
  const { template, at } = place;
  const index = pieceAt(place, at);
  call.lastIndex = at;
  const name = call.exec(template)?.[0];
  if (name === undefined || place.pieces[index]?.kind === 'string') return undefined;
  const end = Math.max(at + name.length, index === -1 ? 0 : endOf(place, index));
  return {
    act: 'remove-directive',
    subject: name,
    result: '',
    edits: [removal(template, at, end)],
  };
}

/** Takes out an attribute whose script never runs. */
export function removeAttribute(place: Place): TemplateMend | undefined {
  const { template, pieces, at } = place;
  const index = pieceAt(place, at);
  const first = pieces[index];
  if (first?.kind !== 'attribute') return undefined;
  const end = endOfAttribute(place, index);
  const inside = pieces.filter(({ from }) => from >= at && from < end);
  if (!isWhole(inside.map(({ kind, from, to }) => [kind, template.slice(from, to)])))
    return undefined;
  const before = template.slice(0, at);
  const from = /\s$/.test(before) ? before.trimEnd().length : at;
  const subject = template.slice(at, first.to);
  return { act: 'remove-attribute', subject, result: '', edits: [{ from, to: end, insert: '' }] };
}

/** Behind the attribute's value; behind its name where it has none. */
function endOfAttribute(place: Place, index: number): number {
  const { template, pieces } = place;
  const textOf = (at: number): string => {
    const piece = pieces[at];
    return piece ? template.slice(piece.from, piece.to) : '';
  };
  const afterSpace = (at: number): number => (textOf(at).trim() === '' ? at + 1 : at);
  const equals = afterSpace(index + 1);
  if (textOf(equals) !== '=') return pieces[index]?.to ?? 0;
  const value = afterSpace(equals + 1);
  let end = endOf(place, value);
  if (/^["']$/.test(textOf(value))) return end;
  // A value without quotes goes on up to a blank or the end of the tag.
  for (let next = value + 1; next < pieces.length; next += 1) {
    const piece = pieces[next];
    if (!piece || piece.kind === 'tag') break;
    if (piece.from < end) continue;
    if (piece.from > end || textOf(next).trim() === '') break;
    end = endOf(place, next);
  }
  return end;
}

/** Whether every directive in there that opens a block also closes it. */
function isWhole(pieces: readonly (readonly [kind: string, text: string])[]): boolean {
  let open = 0;
  for (const [kind, text] of pieces) {
    if (kind !== 'directive') continue;
    const name = /\w+/.exec(text)?.[0] ?? '';
    if (name === 'end') open -= 1;
    else if (text.includes('@') || blocks.has(name)) open += 1;
    if (open < 0) return false;
  }
  return open === 0;
}

const blocks: ReadonlySet<string> = new Set(['if', 'foreach', 'macro', 'define', 'literal']);
