import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { type Call, type Outcome, type ProcessOptions, ResolverProcess } from './resolver-process';

/** Keeps one warm process for all installations, and replaces it when it crashed or hung. */
export class Runner {
  readonly #options: ProcessOptions;
  readonly #processes = new Set<ResolverProcess>();
  #current: ResolverProcess;

  private constructor(options: ProcessOptions) {
    this.#options = options;
    this.#current = this.#start();
  }

  /** @throws when the bundle cannot be loaded, with its error. */
  static async start(
    options: Omit<ProcessOptions, 'program' | 'home'>,
    folder: string,
  ): Promise<Runner> {
    const home = path.join(folder, 'home');
    await mkdir(home, { recursive: true, mode: 0o700 });
    const runner = new Runner({ ...options, home, program: await compileProgram(folder) });
    await runner.#current.loaded;
    return runner;
  }

  /** Runs a call in the warm process, or in a new one. */
  async run(call: Call, milliseconds: number): Promise<Outcome> {
    if (!this.#current.isUsable) this.#current = this.#start();
    const warm = this.#current;
    try {
      await warm.loaded;
    } catch (error) {
      return { kind: 'crashed', message: (error as Error).message };
    }
    return warm.run(call, milliseconds);
  }

  /** Runs a call of another bundle in a process that ends with it. */
  async runOnce(bundle: string, call: Call, milliseconds: number): Promise<Outcome> {
    const once = this.#start(bundle);
    try {
      await once.loaded;
      return await once.run(call, milliseconds);
    } finally {
      await once.kill();
    }
  }

  /** Ends all processes; calls under way fail. */
  async close(): Promise<void> {
    await Promise.all([...this.#processes].map((running) => running.kill()));
  }

  #start(bundle = this.#options.bundle): ResolverProcess {
    const started = new ResolverProcess({ ...this.#options, bundle });
    this.#processes.add(started);
    void started.ended.then(() => this.#processes.delete(started));
    return started;
  }
}

/**
 * The process runs plain Node without a loader, so that the bundle and the Forge packages are
 * resolved and read as they are in Forge's own runtime.
 */
async function compileProgram(folder: string): Promise<string> {
  const program = path.join(folder, 'process.mjs');
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'process/main.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
  });
  await writeFile(program, outputFiles[0]?.contents ?? '', { mode: 0o600 });
  return program;
}
