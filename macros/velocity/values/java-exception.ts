/** What a Java method throws; the engine turns it into an error of the template. */
export class JavaException extends Error {
  override readonly name = 'JavaException';

  constructor(
    /** Without its package. */
    readonly className: string,
    message: string,
    /** What it is to the user of a template. */
    readonly code: 'method' | 'pattern' | 'pattern-unsupported' | 'limit-memory' = 'method',
  ) {
    super(message);
  }
}

/** That something is not supported by this kind of list, set or map. */
export function unsupported(what: string): JavaException {
  return new JavaException('UnsupportedOperationException', what);
}

/** That an index is outside. */
export function outOfBounds(message: string): JavaException {
  return new JavaException('IndexOutOfBoundsException', message);
}
