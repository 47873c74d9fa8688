import type { Piece } from '../template-pieces';
import type { Frame } from '../template-piece';

/** Replaces a part of a template, by offsets in it. */
export interface TemplateEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** What a mend does. */
export type MendAct =
  /** Gives a variable the name `result`, wherever it is used. */
  | 'rename'
  /** Prints `subject` through the new variable `result`. */
  | 'print-through'
  | 'remove-directive'
  | 'remove-attribute'
  | 'remove-line'
  /** Declares a parameter. */
  | 'declare'
  /** Puts the colon behind the name of a parameter. */
  | 'separate';

/** How a template loses one of its findings; readers see the same, or what was meant. */
export interface TemplateMend {
  readonly act: MendAct;
  /** What it changes, as the template has it. */
  readonly subject: string;
  /** The new name; empty where there is none. */
  readonly result: string;
  /** In the template's order; none overlaps another. */
  readonly edits: readonly TemplateEdit[];
}

/** A template with a finding in it. */
export interface Place {
  readonly template: string;
  readonly pieces: readonly Piece[];
  /** Where the finding is. */
  readonly at: number;
  /** The sentence about it. */
  readonly what: string;
}

/** Index of the piece that begins at this offset; -1 where none does. */
export function pieceAt({ pieces }: Place, offset: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const from = pieces[middle]?.from ?? 0;
    if (from === offset) return middle;
    if (from < offset) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function depthOf(frame: Frame): number {
  let depth = 0;
  for (let outer = frame.outer; outer; outer = outer.outer) depth += 1;
  return depth;
}

/** Where a piece ends with all that is inside it: a reference with its path, a call with arguments. */
export function endOf({ pieces }: Place, index: number): number {
  const first = pieces[index];
  if (!first) return 0;
  const depth = depthOf(first.frame);
  let end = first.to;
  for (let next = index + 1; next < pieces.length; next += 1) {
    const piece = pieces[next];
    if (!piece || depthOf(piece.frame) <= depth) break;
    end = piece.to;
  }
  return end;
}

/** The name of the variable that a piece refers to; undefined for all other pieces. */
export function nameOf({ template }: Place, { kind, from, to }: Piece): string | undefined {
  if (kind !== 'reference' || template.charAt(from) !== '$') return undefined;
  return template.slice(from, to).replace(/^\$!?\{?/, '');
}

/** The variable that stands at the place; in a string there, the one that the finding names. */
export function variableAt(place: Place): string | undefined {
  const index = pieceAt(place, place.at);
  const first = place.pieces[index];
  if (!first) return undefined;
  if (first.kind !== 'string') return nameOf(place, first);
  const names = new Set<string>();
  for (const piece of place.pieces.slice(index + 1)) {
    if (piece.frame === first.frame) break;
    const name = nameOf(place, piece);
    if (name !== undefined) names.add(name);
  }
  const named = [...names].filter((name) => place.what.startsWith(`$${name} `));
  return named[0] ?? (names.size === 1 ? [...names][0] : undefined);
}

/** The names of all variables that a template refers to. */
export function namesIn(place: Place): ReadonlySet<string> {
  return new Set(place.pieces.flatMap((piece) => nameOf(place, piece) ?? []));
}

/** A name for a variable of HTML that the template does not have yet. */
export function freeName(place: Place, base: string): string {
  const taken = namesIn(place);
  for (let number = 1; ; number += 1) {
    const name = `${base}${number === 1 ? '' : number}Html`;
    if (!taken.has(name)) return name;
  }
}

/** The edit that takes a part out, with its whole line where nothing else stands on it. */
export function removal(template: string, from: number, to: number): TemplateEdit {
  const start = Math.max(
    template.lastIndexOf('\n', from - 1),
    template.lastIndexOf('\r', from - 1),
  );
  const rest = /[ \t]*(?:\r\n|\r|\n|$)/y;
  rest.lastIndex = to;
  const isAlone = template.slice(start + 1, from).trim() === '' && rest.test(template);
  return isAlone ? { from: start + 1, to: rest.lastIndex, insert: '' } : { from, to, insert: '' };
}
