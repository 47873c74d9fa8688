import { outermost, type Frame, type PieceKind } from './template-piece';
import { scan, settle } from './template-scanner';

/** A piece of a template, by offsets in it. */
export interface Piece {
  readonly kind: PieceKind;
  readonly from: number;
  readonly to: number;
  /** In what it stands. */
  readonly frame: Frame;
}

/** All pieces of a template, in its order; line ends are in none. */
export function piecesOf(template: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let frame = outermost;
  for (const { 0: line, index } of template.matchAll(/[^\r\n]+/g)) {
    for (let at = 0; at < line.length;) {
      const within = settle(line, at, frame);
      const scanned = scan(line, at, within);
      pieces.push({ kind: scanned.kind, from: index + at, to: index + scanned.end, frame: within });
      at = scanned.end;
      frame = scanned.frame;
    }
  }
  return pieces;
}
