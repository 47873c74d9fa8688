import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { environmentId, installations } from '../../../host/demo/ids';
import { page, paragraph } from '../../../host/demo/prose';
import { demoWiki } from '../../../host/demo/wiki';
import type { Invocation, MacroExport } from '../../../host/forge/index';
import { openDoors } from '../../../host/site/doors';
import { startSite, type Site } from '../../../host/site/index';
import type { Backend, Cloud } from '../../../host/site/ports';
import { Reports } from '../../../host/site/reports';
import type { ApiTokens } from '../../../host/site/rest/api-tokens';
import type { Content } from '../../../host/site/wiki/content';
import { macroNode, type AppIdentity } from '../../../host/site/wiki/macro';
import { Wiki, type WikiSeed } from '../../../host/site/wiki/wiki';

/** A running site whose app is a page of the test's own, and whose backend only notes calls. */
export interface Stage {
  readonly site: Site;
  readonly wiki: Wiki;
  readonly reports: Reports;
  /** What was invoked, in order. */
  readonly invoked: readonly Invocation[];
  /** Faults in the order they were injected, with who took them. */
  readonly injected: readonly { readonly into: 'aws' | 'forge'; readonly fault: unknown }[];
  /** Of which account faults of AWS were ended, in order; undefined where of all. */
  readonly cleared: readonly (string | undefined)[];
  close(): Promise<void>;
}

/** What a stage may have otherwise than by default. */
export interface StageOptions {
  /** The app's page; by default an empty one. */
  readonly html?: string;
  /** Files beside the page. */
  readonly files?: Readonly<Record<string, string>>;
  /** Lines added to the manifest's modules. */
  readonly modules?: string;
  /** What resolvers answer; by default their invocation. */
  readonly resolve?: (invocation: Invocation) => unknown;
  /** What macros answer to an export; by default nothing. */
  readonly exportMacro?: (wanted: MacroExport) => unknown;
  readonly clock?: () => Date;
  readonly apiTokens?: ApiTokens;
}

/** Starts a site on free ports in a folder of its own. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'confluops-site-'));
  await mkdir(path.join(folder, 'app'));
  const files = { 'index.html': options.html ?? blank, ...options.files };
  for (const [name, text] of Object.entries(files)) {
    await writeFile(path.join(folder, 'app', name), text);
  }
  const manifestFile = path.join(folder, 'manifest.yml');
  await writeFile(manifestFile, manifestText(options.modules));

  const invoked: Invocation[] = [];
  const injected: Stage['injected'][number][] = [];
  const cleared: (string | undefined)[] = [];
  const backend: Backend = {
    invoke: (invocation) => {
      invoked.push(invocation);
      return Promise.resolve((options.resolve ?? ((same) => same))(invocation));
    },
    exportMacro: (wanted) => Promise.resolve(wanted).then(options.exportMacro),
    webTrigger: ({ method, path, body = '' }) =>
      Promise.resolve({
        status: 201,
        headers: { 'x-test': ['a', 'b'] },
        body: `${method} ${path} ${body}`,
      }),
    calls: [],
    kvsCalls: [],
    clearCalls: () => void invoked.splice(0),
    inject: (fault) => void injected.push({ into: 'forge', fault }),
  };
  const cloud: Cloud = {
    calls: [],
    clearCalls: () => undefined,
    inject: (fault) => void injected.push({ into: 'aws', fault }),
    clearFaults: (account) => void cleared.push(account),
  };
  const reports = new Reports();
  const wiki = await Wiki.open(seed({ appId, environmentId }));
  const site = await startSite({
    doors: await openDoors({ site: 0, frames: 0 }),
    manifestPath: manifestFile,
    wiki,
    reports,
    backend,
    cloud,
    installations: [
      { name: 'first', ...installations.first },
      { name: 'second', ...installations.second },
    ],
    ...(options.clock ? { clock: options.clock } : {}),
    ...(options.apiTokens ? { apiTokens: options.apiTokens } : {}),
  });
  return {
    site,
    wiki,
    reports,
    invoked,
    injected,
    cleared,
    close: async () => {
      await site.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The demo's wiki and one small page: `two`, with a badge in a sentence and one in another. */
function seed(app: AppIdentity): WikiSeed {
  const demo = demoWiki(app);
  const badge = (localId: string, config?: Record<string, unknown>) =>
    macroNode(app, {
      moduleKey: 'alarm-badge',
      localId,
      layout: 'inline',
      ...(config ? { config } : {}),
    });
  const body = page(
    paragraph('Before ', badge('one', { alarmName: 'a' }), ' after.'),
    paragraph('Another ', badge('two'), '.'),
  );
  const runbook = demo.content.find(({ slug }) => slug === 'runbook')!;
  const two: Content = {
    ...runbook,
    id: '99001',
    slug: 'two',
    versions: [{ ...runbook.versions[0], title: 'Two badges', body }],
  };
  return { ...demo, content: [...demo.content, two] };
}

/** Of the app that a stage shows. */
export const appId = '00000000-0000-4000-8000-000000000001';

const blank = '<!doctype html><html lang="en"><head><title>App</title></head><body></body></html>';

function manifestText(modules = ''): string {
  return `
app:
  id: ari:cloud:ecosystem::app/${appId}
modules:
  macro:
    - key: alarm-badge
      title: CloudWatch alarm
      layout: inline
      resource: app
      resolver: { function: reader }
${modules}
  function:
    - key: reader
      handler: index.reader
resources:
  - key: app
    path: app
permissions:
  scopes: [storage:app, "read:space:confluence"]
`;
}
