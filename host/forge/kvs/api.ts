import { at, list } from '../yaml';
import { answeredRow, parsePolicy } from './answers';
import type { Entity } from './entity';
import { KvsFailure } from './failure';
import {
  checkBatch,
  type Kind,
  parseEntityName,
  parseTarget,
  type Target,
  transactionChanges,
  writtenRow,
} from './operations';
import { type Found, queryEntity, queryKeys } from './query';
import type { Change, Row } from './row';
import type { Seal } from './seal';
import type { KvsStore } from './store';

/** An HTTP answer of the storage service; most writes have no body. */
export interface KvsAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** What the storage service works with. */
export interface KvsParts {
  readonly store: KvsStore;
  readonly seal: Seal;
  /** Custom entities by name, from the manifest. */
  readonly entities: ReadonlyMap<string, Entity>;
  readonly clock: () => Date;
}

/** Forge's storage service as `@forge/kvs` calls it, for one installation's rows. */
export class KvsApi {
  readonly #parts: KvsParts;
  readonly #installation: string;

  constructor(parts: KvsParts, installation: string) {
    this.#parts = parts;
    this.#installation = installation;
  }

  /** Answers one request; a refusal is an answer too. */
  async handle(path: string, request: unknown): Promise<KvsAnswer> {
    try {
      return await this.#route(path, request);
    } catch (error) {
      if (!(error instanceof KvsFailure)) throw error;
      return { status: error.status, body: { code: error.code, message: error.message } };
    }
  }

  #route(path: string, request: unknown): KvsAnswer | Promise<KvsAnswer> {
    const [, kind = 'value', action] =
      /^\/api\/v1\/(?:(secret|entity)\/)?(get|set|delete)$/.exec(path) ?? [];
    if (action) {
      const target = this.#target(request, kind as Kind);
      if (action === 'get') return this.#get(request, target);
      return action === 'set' ? this.#set(request, target) : this.#delete(target);
    }
    switch (path) {
      case '/api/v1/query':
        return found(queryKeys(this.#rows('values'), request), request);
      case '/api/v1/entity/query':
        return this.#queryEntity(request);
      case '/api/v1/transaction':
        return this.#transact(request);
      case '/api/v1/batch/get':
        return this.#batchGet(request);
      case '/api/v1/batch/set':
        return this.#batchWrite(request, 'set', (item, target) => this.#written(item, target));
      case '/api/v1/batch/delete':
        return this.#batchWrite(request, 'delete', (_item, { table, key }) => ({ table, key }));
      default:
        throw new KvsFailure(404, 'NOT_FOUND', `there is no ${path}`);
    }
  }

  #get(request: unknown, target: Target): KvsAnswer {
    const row = this.#row(target);
    if (!row) throw keyNotFound();
    return { status: 200, body: answeredRow(row, at(request, 'options', 'metadataFields')) };
  }

  async #set(request: unknown, target: Target): Promise<KvsAnswer> {
    const { failIfExists, returns, metadataFields } = parsePolicy(at(request, 'options'));
    const old = this.#row(target);
    if (failIfExists && old) {
      throw new KvsFailure(
        409,
        'KEY_CONFLICT',
        'Provided key already exists and cannot be overwritten',
      );
    }
    const row = writtenRow(target, request, old, this.#now());
    await this.#commit([this.#sealed({ table: target.table, key: target.key, row })]);
    const answered = returns === 'LATEST' ? row : returns === 'PREVIOUS' ? old : undefined;
    return answered
      ? { status: 200, body: answeredRow(answered, metadataFields) }
      : { status: 204 };
  }

  async #delete(target: Target): Promise<KvsAnswer> {
    if (!this.#row(target)) throw keyNotFound();
    await this.#commit([{ table: target.table, key: target.key }]);
    return { status: 204 };
  }

  #queryEntity(request: unknown): KvsAnswer {
    const entity = parseEntityName(at(request, 'entityName'), this.#parts.entities);
    return found(queryEntity(this.#rows(`entity:${entity.name}`), entity, request), request);
  }

  async #transact(request: unknown): Promise<KvsAnswer> {
    const rowOf = (target: Target): Row | undefined => this.#row(target);
    await this.#commit(transactionChanges(request, this.#parts.entities, rowOf, this.#now()));
    return { status: 204 };
  }

  #batchGet(request: unknown): KvsAnswer {
    const results = this.#eachOf(request, 'get', (item, target) => {
      const row = this.#row(target);
      if (!row) throw keyNotFound();
      return answeredRow(row, at(item, 'options', 'metadataFields'));
    });
    return batchAnswer(results);
  }

  async #batchWrite(
    request: unknown,
    verb: 'set' | 'delete',
    write: (item: unknown, target: Target) => Change,
  ): Promise<KvsAnswer> {
    const changes: Change[] = [];
    const results = this.#eachOf(request, verb, (item, target) => {
      changes.push(write(item, target));
      return {};
    });
    await this.#commit(changes);
    return batchAnswer(results);
  }

  /** Runs every item of a batch by itself: one that fails leaves the others alone. */
  #eachOf(
    request: unknown,
    verb: 'get' | 'set' | 'delete',
    run: (item: unknown, target: Target) => Record<string, unknown>,
  ): BatchItem[] {
    const items = list(request).map((item) => ({
      item,
      target: this.#target(item, 'value-or-entity'),
    }));
    checkBatch(
      items.map(({ target }) => target),
      request,
      verb,
    );
    return items.map(({ item, target }) => {
      const name = {
        key: target.key,
        ...(target.entity ? { entityName: target.entity.name } : {}),
      };
      try {
        return { isDone: true, body: { ...name, ...run(item, target) } };
      } catch (error) {
        if (!(error instanceof KvsFailure)) throw error;
        return {
          isDone: false,
          body: { ...name, error: { code: error.code, message: error.message } },
        };
      }
    });
  }

  #written(item: unknown, target: Target): Change {
    const { table, key } = target;
    return { table, key, row: writtenRow(target, item, this.#row(target), this.#now()) };
  }

  #target(item: unknown, kind: Kind): Target {
    return parseTarget(item, kind, this.#parts.entities);
  }

  #row({ table, key }: Target): Row | undefined {
    const row = this.#parts.store.row(this.#installation, table, key);
    if (!row || table !== 'secrets') return row;
    const plain = this.#parts.seal.open(row.value as string, `${this.#installation}/${key}`);
    return { ...row, value: JSON.parse(plain) };
  }

  #rows(table: Change['table']): Row[] {
    return this.#parts.store.rows(this.#installation, table);
  }

  #sealed(change: Change & { readonly row: Row }): Change {
    if (change.table !== 'secrets') return change;
    const place = `${this.#installation}/${change.key}`;
    const value = this.#parts.seal.close(JSON.stringify(change.row.value), place);
    return { ...change, row: { ...change.row, value } };
  }

  #commit(changes: readonly Change[]): Promise<void> {
    return this.#parts.store.commit(this.#installation, changes);
  }

  #now(): number {
    return this.#parts.clock().getTime();
  }
}

interface BatchItem {
  readonly isDone: boolean;
  readonly body: Record<string, unknown>;
}

function batchAnswer(items: readonly BatchItem[]): KvsAnswer {
  const bodies = (isDone: boolean): unknown[] =>
    items.filter((item) => item.isDone === isDone).map(({ body }) => body);
  return { status: 200, body: { successfulKeys: bodies(true), failedKeys: bodies(false) } };
}

function found({ rows, cursor }: Found, request: unknown): KvsAnswer {
  const fields = at(request, 'options', 'metadataFields');
  const data = rows.map((row) => answeredRow(row, fields));
  return { status: 200, body: { data, ...(cursor === undefined ? {} : { cursor }) } };
}

function keyNotFound(): KvsFailure {
  return new KvsFailure(404, 'KEY_NOT_FOUND', 'Provided key does not exist');
}
