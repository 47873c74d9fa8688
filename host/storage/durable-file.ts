import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * One file that is either its last acknowledged content or the one before, whatever moment the
 * process is killed at: each save writes a temporary file, syncs it, renames it over the old one and
 * syncs the folder. Readable by its owner only. One process at a time: see lockFolder.
 */
export class DurableFile {
  readonly #path: string;
  #render: (() => string) | undefined;
  #waiting: Waiting[] = [];
  #isWriting = false;

  /** @param file - Its folder is made when the first save needs it. */
  constructor(file: string) {
    this.#path = path.resolve(file);
  }

  /** The last acknowledged content; undefined when nothing was ever saved. */
  async read(): Promise<string | undefined> {
    try {
      return await readFile(this.#path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /**
   * Resolves when content that is at least as new as this call's is on disk. Saves that wait at the
   * same time share one write: the newest `render` is called once, when that write begins.
   *
   * @throws the file system's error; the file keeps what it had, and the next save tries anew.
   */
  save(render: () => string): Promise<void> {
    this.#render = render;
    const saved = new Promise<void>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
    });
    if (!this.#isWriting) void this.#writeAll();
    return saved;
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    // Saves of the same turn of the event loop join the first write.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const waiting = this.#waiting;
      this.#waiting = [];
      try {
        await this.#write(this.#render?.() ?? '');
        for (const { resolve } of waiting) resolve();
      } catch (error) {
        for (const { reject } of waiting) reject(error);
      }
    }
    this.#isWriting = false;
  }

  async #write(content: string): Promise<void> {
    const folder = path.dirname(this.#path);
    const temporary = `${this.#path}.tmp`;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, this.#path);
    await syncFolder(folder);
  }
}

/** Makes renames within the folder survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders; NTFS journals the rename by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
