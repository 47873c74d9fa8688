import { at, list } from '../yaml';
import { checkEntityValue } from './attributes';
import { type Filter, matches, parseFilter } from './conditions';
import type { Entity } from './entity';
import { KvsFailure } from './failure';
import { bad, checkKey, checkValue } from './limits';
import type { Change, Row, TableName } from './row';

/** One item of a request: which row it is about, and what it may hold. */
export interface Target {
  readonly table: TableName;
  readonly key: string;
  readonly entity?: Entity;
}

const milliseconds = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };
const maximumTtl = 366 * milliseconds.DAYS;

/** Which keys a request is about; a batch or transaction names the entity per item, or none. */
export type Kind = 'value' | 'secret' | 'entity' | 'value-or-entity';

/** Where an item `{key, entityName?}` points. */
export function parseTarget(
  item: unknown,
  kind: Kind,
  entities: ReadonlyMap<string, Entity>,
): Target {
  const entityName = at(item, 'entityName');
  if (kind === 'entity' || (kind === 'value-or-entity' && entityName !== undefined)) {
    const entity = parseEntityName(entityName, entities);
    return { table: `entity:${entity.name}`, key: checkKey(at(item, 'key'), 'EMPTY_KEY'), entity };
  }
  const table = kind === 'secret' ? 'secrets' : 'values';
  return { table, key: checkKey(at(item, 'key'), 'KEY_TOO_SHORT') };
}

/** The entity that a request names; names and their limits as the manifest declares them. */
export function parseEntityName(name: unknown, entities: ReadonlyMap<string, Entity>): Entity {
  const entity = typeof name === 'string' ? entities.get(name) : undefined;
  if (!entity) throw bad('INVALID_ENTITY_TYPE', 'the manifest declares no entity of that name');
  return entity;
}

/** The row that a set writes over `old`, its value checked. */
export function writtenRow(
  { table, key, entity }: Target,
  item: unknown,
  old: Row | undefined,
  now: number,
): Row {
  const value = checkValue(at(item, 'value'), table === 'secrets' ? 'secret' : 'plain');
  if (entity) checkEntityValue(entity, value);
  const lifetime = parseTtl(at(item, 'options', 'ttl'));
  return {
    key,
    value,
    createdAt: old?.createdAt ?? now,
    updatedAt: now,
    ...(lifetime === undefined ? {} : { expireTime: now + lifetime }),
  };
}

/**
 * All changes of `/api/v1/transaction`
 * (developer.atlassian.com/platform/forge/storage-reference/transactions/).
 *
 * @throws KvsFailure before anything changes: 409 when a condition does not hold.
 */
export function transactionChanges(
  request: unknown,
  entities: ReadonlyMap<string, Entity>,
  rowOf: (target: Target) => Row | undefined,
  now: number,
): Change[] {
  const items = (['set', 'delete', 'check'] as const).flatMap((kind) =>
    list(at(request, kind)).map((item) => ({
      kind,
      item,
      target: parseTarget(item, 'value-or-entity', entities),
    })),
  );
  checkCount(
    items.map(({ target }) => target),
    request,
  );
  const changes = items.flatMap(({ kind, item, target }): Change[] => {
    const old = rowOf(target);
    const filter = parseConditions(item, target);
    if (kind === 'check' && !filter) {
      throw bad('EMPTY_FILTER_OPERATOR', 'a check needs conditions');
    }
    if (filter && !matches(old?.value, filter)) {
      throw new KvsFailure(409, 'CONDITION_FAILED', `a condition on ${target.key} does not hold`);
    }
    const { table, key } = target;
    if (kind === 'set') return [{ table, key, row: writtenRow(target, item, old, now) }];
    return kind === 'delete' ? [{ table, key }] : [];
  });
  return changes;
}

/** Checks the limits that transactions and batches share: 1 to 25 items, each key once, 4 MB. */
export function checkCount(targets: readonly Target[], request: unknown): void {
  const names = new Set(targets.map(({ table, key }) => `${table}/${key}`));
  if (targets.length === 0 || targets.length > 25) {
    throw bad('INVALID_NUMBER_OF_OPERATIONS', 'a request holds 1 to 25 operations');
  }
  if (names.size < targets.length) {
    throw bad('DUPLICATE_KEY', 'a request uses each key only once');
  }
  if (Buffer.byteLength(JSON.stringify(request)) > 4 * 1024 * 1024) {
    throw bad('MAX_SIZE', 'a request holds at most 4 MB');
  }
}

function parseConditions(item: unknown, { entity }: Target): Filter | undefined {
  const conditions = at(item, 'conditions');
  if (conditions === undefined) return undefined;
  if (!entity) throw bad('INVALID_FILTER_CONDITION', 'only entities have conditions');
  return parseFilter(conditions, entity);
}

function parseTtl(ttl: unknown): number | undefined {
  if (ttl === undefined) return undefined;
  const value = at(ttl, 'value');
  const unit = milliseconds[at(ttl, 'unit') as keyof typeof milliseconds] as number | undefined;
  const lifetime = typeof value === 'number' && unit !== undefined ? value * unit : NaN;
  if (!(lifetime > 0 && lifetime <= maximumTtl)) {
    throw bad('INVALID_TTL', 'the time to live must be positive and at most one year');
  }
  return lifetime;
}
