/** What a piece of a template is, for the eye and for whoever looks for references. */
export type PieceKind =
  | 'text'
  | 'tag'
  | 'attribute'
  /** Of an attribute, with its quotes. */
  | 'value'
  | 'entity'
  | 'html-comment'
  /** `$name`, also formal and quiet; the closing brace of a formal one is a piece of its own. */
  | 'reference'
  | 'property'
  | 'method'
  | 'directive'
  | 'string'
  | 'number'
  | 'word'
  | 'operator'
  | 'comment'
  | 'verbatim'
  /** `\$x`, `\#if`, and backslashes that are printed. */
  | 'escaped'
  /** `## @param` and `## @noparams` */
  | 'declaration'
  | 'declared-name'
  | 'declared-attribute'
  | 'declared-value';

/** In what a piece stands. */
export type Mode =
  | 'text'
  | 'tag'
  | 'value'
  /** Inside script and style. */
  | 'raw'
  | 'html-comment'
  /** Behind the name of a reference. */
  | 'path'
  | 'arguments'
  | 'string'
  | 'comment'
  | 'verbatim'
  | 'declaration';

/** A mode, and what it is in. */
export interface Frame {
  readonly mode: Mode;
  /** Of tags the name; else the sign that ends the mode. */
  readonly detail: string;
  readonly outer: Frame | undefined;
}

/** A piece of a line: from where the scan began up to `end`. */
export interface Scanned {
  readonly kind: PieceKind;
  readonly end: number;
  /** In what the next piece stands. */
  readonly frame: Frame;
}

/** In what a template begins. */
export const outermost: Frame = { mode: 'text', detail: '', outer: undefined };

/** The frame inside another. */
export function inside(outer: Frame, mode: Mode, detail = ''): Frame {
  return { mode, detail, outer };
}

/** The frame around this one. */
export function around(frame: Frame): Frame {
  return frame.outer ?? outermost;
}

/** What a sticky pattern finds at this place. */
export function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}
