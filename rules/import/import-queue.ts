import type { ImportedMacro, ImportOutcome, LibraryRecord } from '../../contract/library-records';
import { bytesOf } from './bytes';

/** A macro on its way into the library. */
export interface QueuedMacro {
  readonly name: string;
  /** `macro`, then what belongs to it. */
  readonly records: readonly LibraryRecord[];
}

/** How a macro's import ended. */
export type ImportEnd = Exclude<ImportOutcome, 'begun' | 'not-yet' | 'out-of-order'>;

/** A request's worth of records. */
export interface ImportPart {
  readonly records: readonly LibraryRecord[];
  /** Names of the macros that they belong to. */
  readonly names: readonly string[];
}

interface Standing {
  readonly records: readonly LibraryRecord[];
  readonly sizes: readonly number[];
  /** Records that the backend has. */
  readonly stored: Set<LibraryRecord>;
  upTo: number;
  /** Whether a request with it was never answered, so that it may be stored all the same. */
  isUncertain: boolean;
}

/** What is around the records of a request. */
const around = 100;

/**
 * The macros of an import in parts that a request holds. Whatever a part came to, the next one begins
 * behind what is stored; sending something twice does no harm.
 */
export class ImportQueue {
  readonly #waiting = new Map<string, Standing>();
  readonly #ended = new Map<string, ImportEnd>();
  readonly #told = new Map<string, ImportedMacro>();

  /** @param begun - Up to which version macros are stored already, of an import that was cut short. */
  constructor(macros: readonly QueuedMacro[], begun: ReadonlyMap<string, number> = new Map()) {
    for (const { name, records } of macros) {
      this.#waiting.set(name, {
        records,
        sizes: records.map((record) => bytesOf(JSON.stringify(record)) + 1),
        stored: new Set(),
        upTo: begun.get(name) ?? 0,
        isUncertain: false,
      });
    }
  }

  /** How each macro ended that did. */
  get ended(): ReadonlyMap<string, ImportEnd> {
    return this.#ended;
  }

  /** What the backend said last of each macro that is stored. */
  get told(): ReadonlyMap<string, ImportedMacro> {
    return this.#told;
  }

  /** How many records of those that wait are stored. */
  get storedRecords(): number {
    return [...this.#waiting.values()].reduce(
      (sum, standing) =>
        sum + standing.records.filter((record) => isStored(record, standing)).length,
      0,
    );
  }

  /** Names of macros that are not through yet. */
  get waiting(): readonly string[] {
    return [...this.#waiting.keys()];
  }

  /** The next records to send; undefined when all macros are through. */
  next(bytes: number): ImportPart | undefined {
    const records: LibraryRecord[] = [];
    const names: string[] = [];
    let size = around;
    for (const [name, standing] of this.#waiting) {
      const missing = standing.records
        .map((record, at) => ({ record, size: standing.sizes[at] ?? 0 }))
        .filter(({ record }) => !isStored(record, standing));
      const [head] = missing;
      // A macro whose first records have no room waits for the next part.
      if (head && records.length > 0 && size + head.size + (missing[1]?.size ?? 0) > bytes) break;
      names.push(name);
      for (const { record, size: more } of missing) {
        if (record.is !== 'macro' && size + more > bytes) return { records, names };
        records.push(record);
        size += more;
      }
    }
    return names.length === 0 ? undefined : { records, names };
  }

  /** Takes in what a part came to. */
  answered({ records }: ImportPart, macros: readonly ImportedMacro[]): void {
    for (const macro of macros) {
      const { name, outcome, upTo } = macro;
      const standing = this.#waiting.get(name);
      if (standing === undefined) continue;
      if (outcome === 'not-yet') continue;
      if (outcome === 'begun' || outcome === 'out-of-order') {
        standing.upTo = upTo;
        if (outcome === 'out-of-order') standing.stored.clear();
        else for (const record of records) standing.stored.add(record);
        continue;
      }
      if (outcome === 'done') this.#told.set(name, macro);
      this.end(name, outcome);
    }
  }

  /** A part was sent, and no answer came: its macros may be stored or not. */
  unanswered({ names }: ImportPart): void {
    for (const name of names) {
      const standing = this.#waiting.get(name);
      if (standing) standing.isUncertain = true;
    }
  }

  /** Whether a macro may have been stored by a request that was not answered. */
  isUncertain(name: string): boolean {
    return this.#waiting.get(name)?.isUncertain ?? false;
  }

  /** A macro is through. */
  end(name: string, end: ImportEnd): void {
    this.#ended.set(name, end);
    this.#waiting.delete(name);
  }
}

function isStored(record: LibraryRecord, { stored, upTo }: Standing): boolean {
  // The first record says which macro it is that goes on.
  if (record.is === 'macro') return false;
  if (record.is === 'versions') return record.first + record.versions.length - 1 <= upTo;
  return stored.has(record);
}
