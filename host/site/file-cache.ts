import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Digests of files by path from the project's root. */
type Digests = Readonly<Record<string, string>>;

interface Kept<Made> {
  readonly files: Digests;
  readonly made: Made;
}

/** What was made of files before, as JSON: good for as long as every one of the files is the same. */
export class FileCache<Made> {
  readonly #file: string;

  constructor(
    private readonly root: string,
    name: string,
  ) {
    this.#file = path.join(root, '.cache', name);
  }

  /** Undefined where there is none, or where a file has changed. */
  async read(): Promise<Made | undefined> {
    try {
      const { files, made } = JSON.parse(await readFile(this.#file, 'utf8')) as Kept<Made>;
      const now = await this.#digests(Object.keys(files));
      return Object.keys(files).every((file) => files[file] === now[file]) ? made : undefined;
    } catch {
      // There is no file, or one of its files is gone: whatever it is, all is made anew.
      return undefined;
    }
  }

  /** Keeps what was made of these files; several processes may do so at once. */
  async write(made: Made, files: readonly string[]): Promise<void> {
    const kept: Kept<Made> = { files: await this.#digests(files), made };
    const draft = `${this.#file}.${process.pid}`;
    await mkdir(path.dirname(this.#file), { recursive: true });
    await writeFile(draft, JSON.stringify(kept));
    await rename(draft, this.#file);
  }

  async #digests(files: readonly string[]): Promise<Digests> {
    const digests = files.map(async (file) => {
      const content = await readFile(path.join(this.root, file));
      return [file, createHash('sha256').update(content).digest('base64')] as const;
    });
    return Object.fromEntries(await Promise.all(digests));
  }
}
