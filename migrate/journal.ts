import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { ContentReference } from './confluence/content';

/** That a version is about to be written. */
export interface Writing extends ContentReference {
  readonly is: 'writing';
  /** Stands in the version's note, so that it can be told from anybody else's. */
  readonly mark: string;
  readonly purpose: 'migrate' | 'undo';
  /** The version that it is made from. */
  readonly from: number;
  /** What the page held: what an undo brings back. */
  readonly before: string;
  /** Of an undo: the marks of what it takes back. */
  readonly undoes?: readonly string[];
}

/** How it went. */
interface Settled {
  readonly is: 'written' | 'not-written';
  readonly mark: string;
}

interface Opening {
  readonly is: 'journal';
  readonly format: 1;
  readonly site: string;
}

type Entry = Opening | Writing | Settled;

/** What can be said of a version that was to be written. */
export type Outcome = 'written' | 'not-written' | 'unknown';

/** The journal is not one of this command, or of another site. */
export class JournalFailure extends Error {
  override readonly name = 'JournalFailure';

  constructor(
    readonly code: 'not-a-journal' | 'other-site' | 'not-there',
    readonly detail = '',
  ) {
    super(code);
  }
}

/**
 * What the command is about to write and wrote, one line of JSON each, on disk before Confluence is asked:
 * whenever the command ends, the next one finds out what became of the last write, and every page that
 * was written can be put back. It holds bodies of pages, so that nobody else may read the file.
 */
export class Journal {
  readonly #writings = new Map<string, Writing>();
  readonly #outcomes = new Map<string, Outcome>();
  #descriptor: number | undefined;
  #isBegun: boolean;

  private constructor(
    readonly file: string,
    private readonly site: string,
    entries: readonly Entry[],
  ) {
    this.#isBegun = entries.length > 0;
    for (const entry of entries) this.#note(entry);
  }

  /**
   * Reads what the file holds; nothing is made before the first write.
   *
   * @throws JournalFailure
   */
  static open(file: string, site: string): Journal {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const entries = parse(text);
    const [opening] = entries;
    if (opening ? opening.is !== 'journal' : !firstLine.startsWith(text.slice(0, 16))) {
      throw new JournalFailure('not-a-journal');
    }
    if (opening?.is === 'journal' && opening.site !== site) {
      throw new JournalFailure('other-site', opening.site);
    }
    return new Journal(file, site, entries);
  }

  /** All versions that were to be written, in order. */
  get writings(): readonly Writing[] {
    return [...this.#writings.values()];
  }

  outcomeOf({ mark }: Pick<Writing, 'mark'>): Outcome {
    return this.#outcomes.get(mark) ?? 'unknown';
  }

  /** The version whose note it is. */
  writingOf(note: string): Writing | undefined {
    const [, mark = ''] = /\[([0-9a-f]{12})\]/.exec(note) ?? [];
    return this.#writings.get(mark);
  }

  /** Returns once it is on disk. */
  append(entry: Writing | Settled): void {
    this.#descriptor ??= this.#open();
    writeLine(this.#descriptor, entry);
    this.#note(entry);
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #note(entry: Entry): void {
    if (entry.is === 'writing') this.#writings.set(entry.mark, entry);
    else if (entry.is !== 'journal') this.#outcomes.set(entry.mark, entry.is);
  }

  #open(): number {
    const descriptor = openSync(this.file, 'a', 0o600);
    // A line that was cut short: what is written now must not be taken for its rest.
    if (!/(^|\n)$/.test(readFileSync(this.file, 'utf8'))) writeSync(descriptor, '\n');
    if (!this.#isBegun) {
      writeLine(descriptor, { is: 'journal', format: 1, site: this.site });
      syncFolder(path.dirname(this.file));
    }
    this.#isBegun = true;
    return descriptor;
  }
}

/** How a journal begins; of one whose first line was cut short, maybe only a part is there. */
const firstLine = '{"is":"journal",';

function writeLine(descriptor: number, entry: Entry): void {
  const line = Buffer.from(`${JSON.stringify(entry)}\n`);
  for (let at = 0; at < line.length;) at += writeSync(descriptor, line, at);
  fsyncSync(descriptor);
}

/** The name of a new file is on disk only when its folder is; Windows opens no folders. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** A line that was cut short was never acted upon: what follows a line is done once it is on disk. */
function parse(text: string): readonly Entry[] {
  return text.split('\n').flatMap((line) => {
    try {
      const entry = JSON.parse(line) as Entry;
      return typeof entry === 'object' && 'is' in entry ? [entry] : [];
    } catch {
      return [];
    }
  });
}
