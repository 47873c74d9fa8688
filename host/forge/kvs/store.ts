import type { DurableFile } from '../../storage/durable-file';
import type { Change, Row, Table, TableName } from './row';

/** Expired rows go at last after this time; until then reads may still find them, as on the platform. */
const purgeAfter = 48 * 60 * 60 * 1000;

interface StoredState {
  readonly installations: Record<string, Record<string, Row[]>>;
}

type Tables = Map<TableName, Map<string, Row>>;

/** Where the rows are kept. */
export type RowFile = Pick<DurableFile, 'read' | 'save'>;

/** All rows of all installations, in memory and in one durable file. */
export class KvsStore {
  readonly #file: RowFile;
  readonly #clock: () => Date;
  readonly #installations = new Map<string, Tables>();
  /** What queries see while they are held back. */
  readonly #held = new Map<string, Tables>();
  #queriesHeld = false;

  private constructor(file: RowFile, clock: () => Date) {
    this.#file = file;
    this.#clock = clock;
  }

  /** @throws when the file holds no store. */
  static async open(file: RowFile, clock: () => Date): Promise<KvsStore> {
    const store = new KvsStore(file, clock);
    const content = await file.read();
    if (content === undefined) return store;
    const { installations } = JSON.parse(content) as StoredState;
    for (const [id, tables] of Object.entries(installations)) {
      store.#installations.set(id, toTables(tables));
    }
    return store;
  }

  /** Whether nothing was ever stored. */
  get isEmpty(): boolean {
    return this.#installations.size === 0;
  }

  /** The row as it is now. */
  row(installation: string, table: TableName, key: string): Row | undefined {
    const row = this.#installations.get(installation)?.get(table)?.get(key);
    return row && this.#isPurged(row) ? undefined : row;
  }

  /** The rows that a query finds, which may be those of a moment ago. */
  rows(installation: string, table: TableName): Row[] {
    const source = this.#queriesHeld ? this.#held : this.#installations;
    const rows: Table = source.get(installation)?.get(table) ?? new Map<string, Row>();
    return [...rows.values()].filter((row) => !this.#isPurged(row));
  }

  /** Makes all changes at once, and resolves when they outlive a kill of the process. */
  async commit(installation: string, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    const tables = this.#installations.get(installation) ?? (new Map() as Tables);
    this.#installations.set(installation, tables);
    for (const { table, key, row } of changes) {
      const rows = tables.get(table) ?? new Map<string, Row>();
      tables.set(table, rows);
      if (row) rows.set(key, row);
      else rows.delete(key);
    }
    await this.#file.save(() => this.#render());
  }

  /** Queries keep seeing the rows of this moment until the answered function is called. */
  holdQueries(): () => void {
    for (const [id, tables] of this.#installations) {
      this.#held.set(id, new Map([...tables].map(([name, rows]) => [name, new Map(rows)])));
    }
    this.#queriesHeld = true;
    return () => {
      this.#queriesHeld = false;
      this.#held.clear();
    };
  }

  #isPurged({ expireTime }: Row): boolean {
    return expireTime !== undefined && expireTime + purgeAfter < this.#clock().getTime();
  }

  #render(): string {
    const installations: StoredState['installations'] = {};
    for (const [id, tables] of this.#installations) {
      installations[id] = Object.fromEntries(
        [...tables].map(([name, rows]) => [
          name,
          [...rows.values()].filter((row) => !this.#isPurged(row)),
        ]),
      );
    }
    return JSON.stringify({ installations } satisfies StoredState);
  }
}

function toTables(stored: Record<string, Row[]>): Tables {
  return new Map(
    Object.entries(stored).map(([name, rows]) => [
      name as TableName,
      new Map(rows.map((row) => [row.key, row])),
    ]),
  );
}
