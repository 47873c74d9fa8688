import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { stringify } from 'yaml';
import {
  type Forge,
  type ForgeOptions,
  type Invocation,
  startForge,
} from '../../../host/forge/index';

/** Two sites with the app. */
export const first = {
  id: '3e977c3c-48d1-4270-a57b-6df1e50f843b',
  cloudId: 'c3f935cd-da99-4668-a657-6e21e49b4678',
  siteUrl: 'https://first.example',
};
export const second = {
  id: 'b6686e4a-2e6a-4419-a96f-1e4d8030063a',
  cloudId: '0fd71745-f15f-491d-ac7b-b63c0b1ff2cf',
  siteUrl: 'https://second.example',
};

/** A manifest with a macro, an admin page, a web trigger and an entity of every type. */
export const manifest = {
  app: {
    id: 'ari:cloud:ecosystem::app/5a1f0f5e-7b2a-4a2e-9d53-0f2a4f6d9c11',
    runtime: { name: 'nodejs24.x' },
    storage: {
      entities: [
        {
          name: 'employee',
          attributes: {
            surname: { type: 'string' },
            age: { type: 'integer' },
            salary: { type: 'float' },
            active: { type: 'boolean' },
            notes: { type: 'any' },
          },
          indexes: [
            'surname',
            { name: 'by-age', range: ['age'] },
            { name: 'by-surname-age', partition: ['surname'], range: ['age'] },
          ],
        },
      ],
    },
  },
  modules: {
    macro: [{ key: 'badge', title: 'Badge', resource: 'page', resolver: { function: 'reader' } }],
    'confluence:globalSettings': [
      { key: 'settings', title: 'Settings', resource: 'page', resolver: { function: 'admin' } },
    ],
    webtrigger: [
      { key: 'hook', function: 'hooked', urlFormat: 'v2' },
      { key: 'old-hook', function: 'hooked' },
    ],
    function: [
      { key: 'reader', handler: 'index.reader' },
      { key: 'admin', handler: 'index.admin' },
      { key: 'hooked', handler: 'index.hooked' },
    ],
  },
  resources: [{ key: 'page', path: 'static/page' }],
  permissions: {
    scopes: ['storage:app', 'read:page:confluence'],
    external: {
      fetch: {
        backend: [
          { address: 'https://sts.us-east-1.amazonaws.com' },
          { address: 'https://monitoring.eu-west-1.amazonaws.com' },
        ],
      },
    },
  },
};

const nodeModules = path.resolve('node_modules');

/** A folder in which a bundle finds the project's packages as they are. */
export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'forge-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await symlink(nodeModules, path.join(folder, 'node_modules'));
  return folder;
}

/** Starts a Forge for a bundle of that source, and ends it with the test. */
export async function forgeOf(
  t: TestContext,
  source: string,
  options: Partial<ForgeOptions> & { readonly manifest?: unknown } = {},
): Promise<Forge> {
  const folder = options.dataFolder ?? (await temporaryFolder(t));
  const { manifest: given = manifest, ...rest } = options;
  await mkdir(path.join(folder, 'app'), { recursive: true });
  const bundle = path.join(folder, 'app', 'index.mjs');
  const manifestPath = path.join(folder, 'app', 'manifest.yml');
  await writeFile(bundle, source);
  await writeFile(manifestPath, stringify(given));
  const forge = await startForge({
    dataFolder: folder,
    manifestPath,
    bundle,
    installations: [first, second],
    confluence: () => Promise.resolve({ status: 200, headers: {}, body: '{}' }),
    webTriggerBase: 'http://localhost:8080',
    ...rest,
  });
  t.after(() => forge.close());
  return forge;
}

/** A licensed reader's call of the macro's resolver. */
export function call(name: string, payload: unknown = {}, rest: Partial<Invocation> = {}) {
  return {
    function: 'reader',
    name,
    payload,
    user: { accountId: 'reader-1', accountType: 'licensed' },
    installation: first.id,
    moduleKey: 'badge',
    localId: 'a-macro-on-a-page',
    extension: { type: 'macro' },
    ...rest,
  } satisfies Invocation;
}

/** A bundle whose resolver has these functions; each is the source of a handler. */
export function resolverBundle(handlers: Record<string, string>, before = ''): string {
  const entries = Object.entries(handlers).map(
    ([name, handler]) => `${JSON.stringify(name)}: ${handler}`,
  );
  return `
    import { makeResolver } from '@forge/resolver';
    import { asApp, asUser, getAppContext, route, webTrigger } from '@forge/api';
    import { kvs, Filter, FilterConditions, WhereConditions } from '@forge/kvs';
    ${before}
    export const reader = makeResolver({ ${entries.join(',\n')} });
  `;
}
