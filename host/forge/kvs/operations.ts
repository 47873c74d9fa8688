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
/** Operations of one transaction, and items of one batch. */
const maximumCount = 25;

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
  if (!entity) throw new KvsFailure(404, 'SCHEMA_NOT_FOUND', 'The schema provided does not exist');
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
 * @throws KvsFailure before anything changes, also when a condition does not hold.
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
  if (items.length === 0 || items.length > maximumCount) {
    throw new KvsFailure(
      422,
      'UNPROCESSABLE_ENTITY',
      'Request cannot be processed due to one or more semantic errors',
    );
  }
  checkKeys(
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
      throw bad(
        'CONDITIONAL_CHECK_FAILED',
        'Request failed due to conditional check specified or optimistic locking',
      );
    }
    const { table, key } = target;
    if (kind === 'set') return [{ table, key, row: writtenRow(target, item, old, now) }];
    return kind === 'delete' ? [{ table, key }] : [];
  });
  return changes;
}

/**
 * Checks a batch: 1 to 25 items, each key once.
 *
 * @param verb - What it does with its items, for the message.
 */
export function checkBatch(
  targets: readonly Target[],
  request: unknown,
  verb: 'get' | 'set' | 'delete',
): void {
  if (targets.length === 0) throw bad('EMPTY_BATCH', 'a batch holds at least one item');
  if (targets.length > maximumCount) {
    throw bad(
      'TOO_MANY_BATCH_ENTITIES',
      `Number of entities to ${verb} was ${targets.length}, but you can only ${verb} a maximum of ${maximumCount} entities at a time.`,
    );
  }
  checkKeys(targets, request);
}

/** Checks what transactions and batches share: each key once, 4 MB. */
function checkKeys(targets: readonly Target[], request: unknown): void {
  const names = new Set(targets.map(({ table, key }) => `${table}/${key}`));
  if (names.size < targets.length) {
    throw bad('KEY_DUPLICATION_ERROR', 'Duplicate key found in request');
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
    throw bad('INVALID_TTL', `TTL value must be a positive integer, received: ${String(value)}`);
  }
  return lifetime;
}
