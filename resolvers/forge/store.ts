import { Filter, FilterConditions, kvs, WhereConditions } from '@forge/kvs';
import { fieldsOf } from '../../rules/fields';
import { declared, declaredPrefix } from './data-dictionary';

/*
 * Forge's storage, of this installation only: Forge scopes it. What comes out is `unknown`, because
 * an older version of the app may have written it. Keys that the data dictionary does not name are
 * refused with an UndeclaredKeyError; Forge's own failures reject with a ForgeKvsAPIError.
 */

/** Forge's largest page of a query. */
const pageSize = 100;
/** The most keys that Forge reads at once. */
const batchSize = 25;
/** As many of the largest values come to no more than what Forge takes in a transaction. */
const largeBatchSize = 15;

/** Forge read or removed some of several values and failed with others. */
export class BatchFailure extends Error {
  constructor() {
    super('Forge did not do all of a batch');
  }
}

/** A value of the key-value store; undefined when there is none. */
export async function readValue(key: string): Promise<unknown> {
  return kvs.get(declared('kvs', key));
}

/**
 * Values of the key-value store, of up to 240 KiB each, by their keys, without those that there are
 * not.
 *
 * @throws BatchFailure where Forge could not read one of them.
 */
export async function readLargeValues(
  keys: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  return readBatches(
    keys.map((key) => ({ key: declared('kvs', key) })),
    largeBatchSize,
  );
}

async function readBatches(
  items: readonly { readonly key: string; readonly entityName?: string }[],
  size = batchSize,
): Promise<ReadonlyMap<string, unknown>> {
  const answers = await Promise.all(
    batchesOf(items, size).map((batch) => kvs.batchGet([...batch])),
  );
  const failed = answers.flatMap(({ failedKeys }) => failedKeys);
  if (failed.some(({ error }) => error.code !== 'KEY_NOT_FOUND')) throw new BatchFailure();
  const found = answers.flatMap(({ successfulKeys }) => successfulKeys);
  return new Map(found.map(({ key, value }) => [key, value]));
}

function batchesOf<Item>(items: readonly Item[], size = batchSize): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/**
 * Resolves once the value is stored.
 *
 * @param seconds - After these it may be removed; Forge takes up to two days for it.
 */
export async function writeValue(key: string, value: unknown, seconds?: number): Promise<void> {
  await kvs.set(declared('kvs', key), value, seconds === undefined ? {} : lifetime(seconds));
}

/** Stores a value under a key that has none; resolves with false when it has one. */
export async function writeNewValue(key: string, value: unknown): Promise<boolean> {
  return unlessConflict(kvs.set(declared('kvs', key), value, { keyPolicy: 'FAIL_IF_EXISTS' }));
}

/** Resolves once the key is gone, whether or not it was there. */
export async function deleteValue(key: string): Promise<void> {
  await kvs.delete(declared('kvs', key));
}

/**
 * Resolves once all of the keys are gone, whether or not they were there.
 *
 * @throws BatchFailure where Forge could not remove one of them.
 */
export async function deleteValues(keys: readonly string[]): Promise<void> {
  for (const batch of batchesOf(keys.map((key) => ({ key: declared('kvs', key) })))) {
    const { failedKeys } = await kvs.batchDelete([...batch]);
    if (failedKeys.some(({ error }) => error.code !== 'KEY_NOT_FOUND')) throw new BatchFailure();
  }
}

/** All values whose keys begin so, by the rest of the key. May miss the writes of the last moments. */
export async function listValues(prefix: string): Promise<ReadonlyMap<string, unknown>> {
  const begin = WhereConditions.beginsWith(declaredPrefix('kvs', prefix));
  const found = new Map<string, unknown>();
  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', begin).limit(pageSize);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    for (const { key, value } of page.results) found.set(key.slice(prefix.length), value);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}

/** A value of Secrets; undefined when there is none. Never hand it to a result. */
export async function readSecret(key: string): Promise<unknown> {
  return kvs.getSecret(declared('secret', key));
}

/** Stores a secret under a key that has none; resolves with false when it has one. */
export async function writeNewSecret(key: string, value: unknown): Promise<boolean> {
  return unlessConflict(
    kvs.setSecret(declared('secret', key), value, { keyPolicy: 'FAIL_IF_EXISTS' }),
  );
}

/** Stores a secret and resolves with the one that it replaced; undefined when there was none. */
export async function swapSecret(key: string, value: unknown): Promise<unknown> {
  const options = { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' } as const;
  const replaced = await kvs.setSecret<unknown, unknown>(declared('secret', key), value, options);
  return fieldsOf(replaced)['value'];
}

/** Resolves once the secret is gone, whether or not it was there. */
export async function deleteSecret(key: string): Promise<void> {
  await kvs.deleteSecret(declared('secret', key));
}

/** A row of an entity of the manifest; undefined when there is none. */
export async function readRow(entity: string, key: string): Promise<unknown> {
  return kvs.entity<unknown>(entity).get(declared('entity', key, entity));
}

/**
 * Rows of an entity by their keys, without those that there are not.
 *
 * @throws BatchFailure where Forge could not read one of them.
 */
export async function readRows(
  entity: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  return readBatches(
    keys.map((key) => ({ key: declared('entity', key, entity), entityName: entity })),
  );
}

/**
 * A page of rows of an entity, in the order of one attribute that an index is of: those behind a value
 * of it. May miss the writes of the last moments.
 */
export async function listRowsAfter(
  entity: string,
  index: string,
  after: string | undefined,
): Promise<{ readonly rows: readonly unknown[]; readonly isLast: boolean }> {
  const query = kvs.entity<object>(entity).query().index(index).limit(pageSize);
  const page = await (
    after === undefined ? query : query.where(WhereConditions.greaterThan(after))
  ).getMany();
  return {
    rows: page.results.map(({ value }) => value),
    isLast: page.nextCursor === undefined,
  };
}

/** All rows of an entity. May miss the writes of the last moments. */
export async function listRows(entity: string, index: string): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs.entity<object>(entity).query().index(index).limit(pageSize);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    found.push(...page.results.map(({ value }) => value));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}

/** A value, and for how many seconds it is kept at least, where not for ever. */
interface KeptValue {
  readonly key: string;
  readonly value: unknown;
  readonly seconds?: number;
}

/** What a row must be like: attributes that have exactly this value, or none where it is undefined. */
export interface RowState {
  readonly is: Readonly<Record<string, string | number | undefined>>;
}

/** Stores a new row and a value together. */
export async function writeRowAnd(
  entity: string,
  key: string,
  row: object,
  value: KeptValue,
): Promise<void> {
  const transaction = kvs.transact().set(declared('entity', key, entity), row, {
    entityName: entity,
  });
  await withValue(transaction, value).execute();
}

/**
 * Stores a row in place of one that is like the caller saw it, and a value with it; resolves with
 * false, and stores nothing, when it is not, or is gone.
 */
export async function replaceRow(
  entity: string,
  key: string,
  row: object,
  seen: RowState,
  value?: KeptValue,
): Promise<boolean> {
  const transaction = kvs.transact().set(declared('entity', key, entity), row, {
    entityName: entity,
    conditions: conditionsOf(seen),
  });
  return unlessConflict(withValue(transaction, value).execute());
}

/** Stores a value as long as a row is like that; resolves with false, and stores nothing, when not. */
export async function writeValueBeside(
  entity: string,
  key: string,
  seen: RowState,
  value: KeptValue,
): Promise<boolean> {
  const transaction = kvs.transact().check(declared('entity', key, entity), {
    entityName: entity,
    conditions: conditionsOf(seen),
  });
  return unlessConflict(withValue(transaction, value).execute());
}

/** Removes a value as long as a row is like that; resolves with false, and removes nothing, when not. */
export async function deleteValueBeside(
  entity: string,
  key: string,
  seen: RowState,
  valueKey: string,
): Promise<boolean> {
  const transaction = kvs
    .transact()
    .check(declared('entity', key, entity), {
      entityName: entity,
      conditions: conditionsOf(seen),
    })
    .delete(declared('kvs', valueKey));
  return unlessConflict(transaction.execute());
}

/** Resolves once the row is gone, whether or not it was there. */
export async function deleteRow(entity: string, key: string): Promise<void> {
  await kvs.entity(entity).delete(declared('entity', key, entity));
}

type Transaction = ReturnType<typeof kvs.transact>;

function withValue(transaction: Transaction, value?: KeptValue): Transaction {
  if (value === undefined) return transaction;
  return transaction.set(
    declared('kvs', value.key),
    value.value,
    undefined,
    value.seconds === undefined ? undefined : lifetime(value.seconds),
  );
}

function lifetime(seconds: number) {
  return { ttl: { value: seconds, unit: 'SECONDS' as const } };
}

/**
 * As Forge takes it. A row that is gone has no attribute: where it must be there, one has a value.
 */
export function conditionsOf({ is }: RowState) {
  const conditions = Object.entries(is).map(([name, value]) => ({
    name,
    condition: value === undefined ? FilterConditions.notExists() : FilterConditions.equalTo(value),
  }));
  const [first, ...others] = conditions;
  if (first === undefined) throw new TypeError('nothing is asked of the row');
  // The package's types ask for the attributes of the row's type, which is any here.
  const filter = new Filter<object>().and(first.name as never, first.condition);
  return others.reduce(
    (joined, { name, condition }) => joined.and(name as never, condition),
    filter,
  );
}

/**
 * Forge tells a conflict by HTTP 409 or by code: a key that exists is 409 KEY_CONFLICT, a condition
 * that does not hold is 400 CONDITIONAL_CHECK_FAILED. For secrets and rows that exist it is not
 * known which of them comes (docs/deploy.md, row 2).
 */
const conflictCodes: readonly unknown[] = ['CONDITIONAL_CHECK_FAILED', 'KEY_CONFLICT'];

/** Whether a write was made; false where a condition kept it from being made. */
export async function unlessConflict(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    const { code, responseDetails } = fieldsOf(error);
    if (fieldsOf(responseDetails)['status'] === 409 || conflictCodes.includes(code)) return false;
    throw error;
  }
}
