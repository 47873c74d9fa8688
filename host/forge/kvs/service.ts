import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DurableFile } from '../../storage/durable-file';
import type { PlatformResponse } from '../process/channel-messages';
import { at, list } from '../yaml';
import { KvsApi, type KvsAnswer } from './api';
import type { Entity } from './entity';
import { type FaultKind, Faults, type KvsFault } from './faults';
import { Seal } from './seal';
import { KvsStore } from './store';

/** One request to the storage service: never a value. */
export interface KvsCall {
  /** `/api/v1/get`, `/api/v1/secret/set` … */
  readonly path: string;
  /** The key, the prefix or index of a query, or all keys of a batch or transaction. */
  readonly key: string;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
}

/** What the storage service works with. */
export interface KvsOptions {
  /** Holds the rows and the key of the secrets. */
  readonly folder: string;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Granted by the manifest; without `storage:app` everything is refused. */
  readonly scopes: readonly string[];
  readonly clock: () => Date;
  /** How long a `slow` call takes, in milliseconds; two seconds where left out. */
  readonly slowness?: number;
}

/** The storage service over the wire: scope, faults, the record of calls. */
export class KvsService {
  readonly calls: KvsCall[] = [];
  readonly #options: KvsOptions;
  readonly #store: KvsStore;
  readonly #seal: Seal;
  readonly #faults = new Faults();

  private constructor(options: KvsOptions, store: KvsStore, seal: Seal) {
    this.#options = options;
    this.#store = store;
    this.#seal = seal;
  }

  /**
   * Reads what the last run acknowledged.
   *
   * @throws when the files hold something else.
   */
  static async open(options: KvsOptions): Promise<KvsService> {
    const file = new DurableFile(path.join(options.folder, 'kvs.json'));
    const store = await KvsStore.open(file, options.clock);
    const seal = await Seal.open(path.join(options.folder, 'secrets.key'), store.isEmpty);
    return new KvsService(options, store, seal);
  }

  inject(fault: KvsFault): void {
    this.#faults.add(fault);
  }

  /** Makes queries answer from this moment's rows, as eventual consistency may, until called. */
  holdQueries(): () => void {
    return this.#store.holdQueries();
  }

  /** Answers one request for an installation's rows; undefined resets the connection. */
  async handle(
    installation: string,
    path: string,
    body: string | undefined,
  ): Promise<PlatformResponse | undefined> {
    const request: unknown = JSON.parse(body ?? 'null');
    const fault = this.#faults.take(path);
    const response = fault
      ? await this.#faulty(fault, installation, path, request)
      : await this.#respond(installation, path, request);
    const key = keyOf(request);
    if (response === 'reset' || response === 'silence') {
      this.calls.push({ path, key, status: 0 });
      return response === 'reset' ? undefined : new Promise(() => undefined);
    }
    this.calls.push({ path, key, status: response.status });
    return response;
  }

  async #respond(installation: string, path: string, request: unknown): Promise<PlatformResponse> {
    if (!this.#options.scopes.includes('storage:app')) return denied;
    const { entities, clock } = this.#options;
    const parts = { store: this.#store, seal: this.#seal, entities, clock };
    return toResponse(await new KvsApi(parts, installation).handle(path, request));
  }

  async #faulty(
    fault: FaultKind,
    installation: string,
    path: string,
    request: unknown,
  ): Promise<PlatformResponse | 'reset' | 'silence'> {
    switch (fault) {
      case 'throttle':
        return failure(429, 'RATE_LIMIT_EXCEEDED', 'the rate limit is exceeded');
      case '5xx':
        return failure(500, 'INTERNAL_SERVER_ERROR', 'the storage service failed');
      case 'denied':
        return denied;
      case 'garbage':
        return { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' };
      case 'reset':
        return 'reset';
      case 'timeout':
        return 'silence';
      case 'slow':
        await delay(this.#options.slowness ?? 2_000);
        return this.#respond(installation, path, request);
    }
  }
}

function failure(status: number, code: string, message: string): PlatformResponse {
  return toResponse({ status, body: { code, message } });
}

const denied = failure(403, 'FORBIDDEN', 'the app lacks the scope storage:app');

function toResponse({ status, body }: KvsAnswer): PlatformResponse {
  if (body === undefined) return { status };
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function keyOf(request: unknown): string {
  const items = [
    request,
    ...list(request),
    ...['set', 'delete', 'check'].flatMap((kind) => list(at(request, kind))),
  ];
  const prefix = list(at(list(at(request, 'where'))[0], 'values'))[0];
  return [...items.map((item) => at(item, 'key')), prefix, at(request, 'indexName')]
    .filter((name) => typeof name === 'string')
    .join(' ');
}
