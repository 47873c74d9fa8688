import { kvs } from '@forge/kvs';
import { declared } from './data-dictionary';
import { conditionsOf, unlessConflict, type RowState } from './store';

/** A row of an entity that is stored, or removed where no row is given. */
export interface RowChange {
  readonly entity: string;
  readonly key: string;
  readonly row?: object;
  /** What the row that stands there must be like; attributes without a value must be missing. */
  readonly seen?: RowState['is'];
}

/** What happens all together, or not at all: at most 25 rows and values, and 4 MB. */
export interface Commit {
  readonly rows: readonly RowChange[];
  readonly values?: ReadonlyMap<string, unknown>;
  readonly deleted?: readonly string[];
}

/** Resolves with false, and changes nothing, when a row is not like the caller saw it. */
export async function commit({ rows, values, deleted = [] }: Commit): Promise<boolean> {
  const transaction = kvs.transact();
  for (const { entity, key, row, seen } of rows) {
    const name = declared('entity', key, entity);
    const entityName = {
      entityName: entity,
      ...(seen && { conditions: conditionsOf({ is: seen }) }),
    };
    if (row === undefined) transaction.delete(name, entityName);
    else transaction.set(name, row, entityName);
  }
  for (const [key, value] of values ?? []) transaction.set(declared('kvs', key), value);
  for (const key of deleted) transaction.delete(declared('kvs', key));
  return unlessConflict(transaction.execute());
}
