import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { parseEntity } from '../../../host/forge/kvs/entity';
import { KvsService } from '../../../host/forge/kvs/service';
import { manifest } from './local-forge';

/** The storage service in this process, called by the unmodified `@forge/kvs`. */
export interface Storage {
  readonly service: KvsService;
  readonly folder: string;
  /** The service's time, which stands still until it is changed. */
  now: Date;
  /** The installation in whose name `@forge/kvs` calls. */
  installation: string;
}

type Fetch = (meta: unknown, path: string, init: { body: string }) => Promise<Response>;

/** Opens a storage service and leads this process's `@forge/kvs` to it. */
export async function storage(
  t: TestContext,
  options: { readonly folder?: string; readonly scopes?: readonly string[] } = {},
): Promise<Storage> {
  const folder = options.folder ?? (await mkdtemp(path.join(tmpdir(), 'kvs-')));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const entities = manifest.app.storage.entities.map(parseEntity);
  const opened: Storage = {
    service: await KvsService.open({
      folder,
      entities: new Map(entities.map((entity) => [entity.name, entity])),
      scopes: options.scopes ?? ['storage:app'],
      clock: () => opened.now,
      slowness: 500,
    }),
    folder,
    now: new Date('2026-08-01T12:00:00Z'),
    installation: 'first',
  };
  const fetch: Fetch = async (_meta, path, { body }) => {
    const response = await opened.service.handle(opened.installation, path, body);
    if (!response) throw new TypeError('fetch failed');
    return new Response(response.body ?? null, response);
  };
  Object.assign(globalThis, { __forge_fetch__: fetch });
  return opened;
}

/** What a refused call of `@forge/kvs` rejects with. */
export function refusal(status: number, code: string) {
  return (error: { code?: string; responseDetails?: { status: number } }): boolean =>
    error.code === code && error.responseDetails?.status === status;
}
