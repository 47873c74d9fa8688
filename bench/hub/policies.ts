import { buildBadge, replaced, type Variant } from '../lib/page-variant';

/** When frames asked, and when requests left, in one frame; milliseconds since 1970. */
export interface Marks {
  readonly asked: readonly number[];
  readonly sent: readonly number[];
}

/** Where every frame of a policy keeps its marks. */
export const marks = 'globalThis.benchMarks';

const quiet = 'Math.min(quietAtLeast + (this.#startTook ?? 0) / 2, quietAtMost)';

/** The badge as it is, and with windows that are always equally long, in milliseconds. */
export async function policies(windows: readonly number[]): Promise<readonly Variant[]> {
  const fixed = windows.map((window) => policy(`${window} ms`, String(window)));
  return Promise.all([policy('as built', quiet), ...fixed]);
}

/** Frames note what goes into the batch, and what comes out of it. */
function policy(name: string, window: string): Promise<Variant> {
  return buildBadge(name, (code, file) => {
    if (file.endsWith('page-batch/page-batch.ts')) {
      const waiting = replaced(code, quiet, window);
      return replaced(waiting, 'this.#reads += 1;', `this.#reads += 1; ${note('asked')}`);
    }
    if (file.endsWith('page-batch/ask-backend.ts')) {
      return replaced(code, 'let result: unknown;', `let result: unknown; ${note('sent')}`);
    }
    return undefined;
  });
}

function note(list: keyof Marks): string {
  return `(${marks} ??= { asked: [], sent: [] }).${list}.push(performance.timeOrigin + performance.now());`;
}
