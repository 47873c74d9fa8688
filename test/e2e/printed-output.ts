import type { ChildProcess } from 'node:child_process';

/** All that a process prints, on both streams, from its first line to its last. */
export class PrintedOutput {
  #text = '';
  readonly #child: ChildProcess;

  /** @param child - With pipes for both streams, and nothing read of them yet. */
  constructor(child: ChildProcess) {
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (part: string) => (this.#text += part));
    }
  }

  /** What was printed so far. */
  get text(): string {
    return this.#text;
  }

  /**
   * Resolves with the first group of a pattern as soon as it is printed.
   *
   * @throws when the process ends before, with what it printed instead.
   */
  matching(pattern: RegExp): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(this.#text)?.[1];
        if (found !== undefined) resolve(found);
      };
      this.#child.stdout?.on('data', look);
      this.#child.stderr?.on('data', look);
      this.#child.once('close', () => {
        reject(new Error(`the process ended without it, and printed: ${this.#text}`));
      });
    });
  }
}
