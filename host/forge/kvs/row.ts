/** What is stored under one key. */
export interface Row {
  readonly key: string;
  /** Any JSON but null; in the table of secrets, sealed text. */
  readonly value: unknown;
  /** Milliseconds since the epoch, as are the other times. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expireTime?: number;
}

/** Where a key lives: the three kinds of storage do not see each other's keys. */
export type TableName = 'values' | 'secrets' | `entity:${string}`;

export type Table = ReadonlyMap<string, Row>;

/** One row written, or deleted when there is no row. */
export interface Change {
  readonly table: TableName;
  readonly key: string;
  readonly row?: Row;
}
