import { isDeepStrictEqual } from 'node:util';
import { at, list } from '../yaml';
import { isOfType } from './attributes';
import { compare, matches, parseFilter, parseRange, satisfies, type Scalar } from './conditions';
import type { Entity, Index } from './entity';
import { bad } from './limits';
import type { Row } from './row';

/** A page of rows; with a cursor there may be more, and the page may be empty all the same. */
export interface Found {
  readonly rows: readonly Row[];
  readonly cursor?: string;
}

interface Position {
  readonly range: Scalar;
  readonly key: string;
}

interface Indexed extends Position {
  readonly row: Row;
}

/**
 * `/api/v1/query`: rows in the order of their keys
 * (developer.atlassian.com/platform/forge/storage-reference/kvs-api-query/).
 */
export function queryKeys(rows: readonly Row[], request: unknown): Found {
  const where = list(at(request, 'where'));
  if (where.length > 1) throw bad('QUERY_WHERE_INVALID', 'only one where clause is supported');
  if (where.length === 1 && at(where[0], 'property') !== 'key') {
    throw bad('QUERY_WHERE_FIELD_INVALID', 'only the key can be queried');
  }
  if (where.length === 1 && at(where[0], 'condition') !== 'BEGINS_WITH') {
    throw bad('INVALID_FILTER_CONDITION', 'only BEGINS_WITH is supported');
  }
  const prefix = where[0] === undefined ? undefined : parseRange(where[0], 'string');
  const found = rows
    .filter(({ key }) => !prefix || satisfies(key, prefix))
    .map((row): Indexed => ({ row, range: row.key, key: row.key }));
  const limit = pageSize(at(request, 'limit'), 'LIST_QUERY_LIMIT_EXCEEDED');
  return page(found, limit, at(request, 'after'), 1);
}

/**
 * `/api/v1/entity/query`: reads a page of one index, then filters it in memory
 * (…/storage-reference/entities-api-query/).
 */
export function queryEntity(rows: readonly Row[], entity: Entity, request: unknown): Found {
  const index = indexOf(entity, at(request, 'indexName'));
  const partition = partitionOf(entity, index, list(at(request, 'partition')));
  const rangeType = index.range === undefined ? 'string' : entity.attributes.get(index.range);
  const range = at(request, 'range');
  const condition = range === undefined ? undefined : parseRange(range, rangeType ?? 'any');
  const filters = at(request, 'filters');
  const filter = filters === undefined ? undefined : parseFilter(filters, entity);
  const direction = at(request, 'sort') === 'DESC' ? -1 : 1;
  const limit = pageSize(at(request, 'limit'), 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE');

  const found = rows.flatMap((row): Indexed[] => {
    const position = index.range === undefined ? row.key : at(row.value, index.range);
    const isInPartition = isDeepStrictEqual(
      index.partition.map((name) => at(row.value, name)),
      partition,
    );
    if (!isInPartition || position === undefined) return [];
    if (condition && !satisfies(position, condition)) return [];
    return [{ row, range: position as Scalar, key: row.key }];
  });
  const read = page(found, limit, at(request, 'cursor'), direction);
  return filter ? { ...read, rows: read.rows.filter(({ value }) => matches(value, filter)) } : read;
}

function indexOf(entity: Entity, name: unknown): Index {
  const index = entity.indexes.get(String(name));
  if (!index) throw bad('INVALID_ENTITY_INDEX', `${entity.name} has no index ${String(name)}`);
  return index;
}

function partitionOf(entity: Entity, index: Index, values: readonly unknown[]): readonly unknown[] {
  const fits =
    values.length === index.partition.length &&
    index.partition.every((name, place) =>
      isOfType(values[place], entity.attributes.get(name) ?? 'any'),
    );
  if (!fits) {
    throw bad(
      'INVALID_FILTER_VALUES',
      `index ${index.name} needs the values of its partition, in order: ${index.partition.join(', ')}`,
    );
  }
  return values;
}

function pageSize(limit: unknown, code: string): number {
  if (limit === undefined) return 10;
  if (!Number.isInteger(limit) || (limit as number) < 1 || (limit as number) > 100) {
    throw bad(code, 'the limit must be between 1 and 100');
  }
  return limit as number;
}

/** A full page always has a cursor: whether more follows is known only by asking. */
function page(found: readonly Indexed[], limit: number, after: unknown, direction: 1 | -1): Found {
  const start = after === undefined ? undefined : parseCursor(after);
  const inOrder = (one: Position, other: Position): number =>
    direction * (compare(one.range, other.range) || compare(one.key, other.key));
  const read = found
    .filter((item) => !start || inOrder(item, start) > 0)
    .sort(inOrder)
    .slice(0, limit);
  const last = read.at(-1);
  const rows = read.map(({ row }) => row);
  return last && rows.length === limit ? { rows, cursor: toCursor(last) } : { rows };
}

function toCursor({ range, key }: Position): string {
  return Buffer.from(JSON.stringify([range, key])).toString('base64url');
}

function parseCursor(cursor: unknown): Position {
  try {
    const [range, key] = JSON.parse(Buffer.from(String(cursor), 'base64url').toString()) as [
      Scalar,
      string,
    ];
    return { range, key };
  } catch {
    throw bad('INVALID_CURSOR', 'the cursor is not one that a query answered');
  }
}
