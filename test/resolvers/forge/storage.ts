import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { KvsApi } from '../../../host/forge/kvs/api';
import { Seal } from '../../../host/forge/kvs/seal';
import { KvsStore, type RowFile } from '../../../host/forge/kvs/store';
import { readManifest } from '../../../host/forge/manifest';
import { DurableFile } from '../../../host/storage/durable-file';

/** One request of @forge/kvs, as it reached the storage service. */
export interface StorageRequest {
  /** `secret/set`, `entity/get`, `get` … */
  readonly operation: string;
  readonly key: string;
  readonly value?: unknown;
  /** Policy, lifetime and metadata that go with the key. */
  readonly options?: unknown;
}

/** The local Forge's storage in this process, under the unmodified @forge/kvs. */
export interface TestStorage {
  readonly requests: StorageRequest[];
  /** Called before each request; what it throws or answers stands in for the service's answer. */
  intercept?: ((request: StorageRequest) => Promise<Response | undefined>) | undefined;
  /** Runs work as an invocation of one installation. */
  as<Value>(installation: string, work: () => Promise<Value>): Promise<Value>;
  /** Every key that an installation has, with the place it stands in. */
  keys(installation: string): string[];
  /** Every row of an installation as it is stored, by its place and key; Secrets are sealed. */
  rows(installation: string): ReadonlyMap<string, unknown>;
  /** Every value of an installation that is not in Secrets, as text. */
  plainText(installation: string): string;
  close(): Promise<void>;
}

/** Rows that live as long as the process: a test of thousands of writes waits for no disk. */
export const inMemory: RowFile = {
  read: () => Promise.resolve(undefined),
  save: () => Promise.resolve(),
};

/**
 * @param installation - Where work goes that does not say.
 * @param file - Where the rows are kept, in place of a file on disk.
 */
export async function startStorage(installation = 'one', file?: RowFile): Promise<TestStorage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'confluops-storage-'));
  const clock = (): Date => new Date();
  const rows = file ?? new DurableFile(path.join(folder, 'kvs.json'));
  const store = await KvsStore.open(rows, clock);
  const seal = await Seal.open(path.join(folder, 'seal'), store.isEmpty);
  const { entities } = await readManifest('manifest.yml');
  const current = new AsyncLocalStorage<string>();
  const tables = ['values', 'secrets', 'entity:account', 'entity:macro'] as const;

  const storage: TestStorage = {
    requests: [],
    as: (id, work) => current.run(id, work),
    keys: (id) =>
      tables.flatMap((table) => store.rows(id, table).map(({ key }) => `${table} ${key}`)),
    rows: (id) =>
      new Map(
        tables.flatMap((table) =>
          store.rows(id, table).map(({ key, value }) => [`${table} ${key}`, value] as const),
        ),
      ),
    plainText: (id) =>
      JSON.stringify(
        tables.filter((table) => table !== 'secrets').map((table) => store.rows(id, table)),
      ),
    close: () => rm(folder, { recursive: true, force: true }),
  };
  const fetchStorage = async (_meta: unknown, url: string, init: { body: string }) => {
    const body = JSON.parse(init.body) as Omit<StorageRequest, 'operation'>;
    const request = { ...body, operation: url.replace('/api/v1/', '') };
    storage.requests.push(request);
    const instead = await storage.intercept?.(request);
    if (instead) return instead;
    const api = new KvsApi({ store, seal, entities, clock }, current.getStore() ?? installation);
    const { status, body: answer } = await api.handle(url, body);
    return answer === undefined
      ? new Response(null, { status })
      : Response.json(answer, { status });
  };
  Object.assign(globalThis, { __forge_fetch__: fetchStorage });
  return storage;
}
