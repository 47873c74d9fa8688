/** Ends what is rendered, up to what takes notice of it. */
export class Interruption extends Error {
  override readonly name = 'Interruption';

  /**
   * @param target - What alone takes notice: the scope of a `#foreach`, or the whole template;
   *   undefined for the nearest of loop, macro, definition or evaluation.
   */
  constructor(readonly target: object | undefined) {
    super();
  }
}

/** The target of `#stop`. */
export const wholeTemplate = {};

/** What `#stop` throws. */
export const endOfTemplate = new Interruption(wholeTemplate);

/** What `#break` throws for the nearest; made once, like the former, for an error is dear to make. */
export const breakNearest = new Interruption(undefined);

/** Runs `body`; false if it was interrupted by what means this target, or any. */
export function completes(body: () => void, target?: object): boolean {
  try {
    body();
    return true;
  } catch (error) {
    const isMeant =
      error instanceof Interruption && (error.target === undefined || error.target === target);
    if (isMeant) return false;
    throw error;
  }
}
