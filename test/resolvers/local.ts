import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import type { PlacedReference, ReadAlarmsOutput } from '../../contract/alarms';
import type { Result } from '../../contract/result';
import { startAws, type Aws } from '../../host/aws/index';
import {
  startForge,
  type Forge,
  type ForgeOptions,
  type Installation,
} from '../../host/forge/index';
import { brokerPolicy, trustPolicy } from '../../resolvers/accounts/setup/policies';
import { rolePolicy } from '../../rules/role-policy';
import type { AlarmsToGrant, Published, Seed } from '../../resolvers/forge/seed';
import type { NewMacro } from '../../resolvers/macros/definition';

export const accountNumber = '111122223333';
export const region = 'eu-west-1';

/** A site with a broker of its own, and one account that is connected by one role. */
export interface Site extends Installation {
  readonly connectionId: string;
  readonly externalId: string;
  readonly broker: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly roleArn: string;
}

const site = (id: string, name: string): Site => ({
  id,
  cloudId: crypto.randomUUID(),
  siteUrl: `https://${name}.example`,
  connectionId: crypto.randomUUID(),
  externalId: crypto.randomUUID(),
  broker: {
    accessKeyId: `AKIA${name.toUpperCase()}0000000000`,
    secretAccessKey: `secret-of-${name}`,
  },
  roleArn: `arn:aws:iam::${accountNumber}:role/confluops/reader-of-${name}`,
});

/** Who invokes. Confluence says of the administrator alone that they administer it. */
export const people = {
  administrator: { accountId: '712020:sentinel-administrator', accountType: 'licensed' },
  editor: { accountId: '712020:sentinel-editor', accountType: 'licensed' },
  reader: { accountId: '712020:sentinel-reader', accountType: 'licensed' },
  unlicensed: { accountId: '712020:sentinel-unlicensed', accountType: 'unlicensed' },
  anonymous: { accountId: 'unidentified', accountType: 'anonymous' },
} as const;
export type Person = keyof typeof people;

/** One of these, or with a number another like that one: each person has a share of reads. */
const personOf = (as: Person, number?: number) =>
  number === undefined
    ? people[as]
    : { ...people[as], accountId: `${people[as].accountId}-${number}` };

/** The built app on a local Forge and a local AWS, for two sites with data and one without. */
export interface Local {
  readonly aws: Aws;
  readonly forge: Forge;
  readonly first: Site;
  readonly second: Site;
  /** Has the app and a broker's user in AWS, and nothing stored. */
  readonly empty: Site;
  /** What Confluence answers about the current user, in place of the truth. */
  confluence: ForgeOptions['confluence'] | undefined;
  /** Invokes the macro's resolver. */
  invoke(site: Site, name: string, payload: unknown, as?: Person): Promise<unknown>;
  /** Invokes the user macros' resolver. */
  macros(site: Site, name: string, payload: unknown, as?: Person): Promise<unknown>;
  /** Publishes user macros of a site, as an administrator would. */
  publish(site: Site, ...macros: readonly NewMacro[]): Promise<readonly Published[]>;
  /** Invokes the settings page's resolver. */
  admin(site: Site, name: string, payload?: unknown, as?: Person): Promise<unknown>;
  /** What an editor of the site would have got for alarms of the owner's account. */
  grant(
    owner: Site,
    alarmNames: readonly string[],
    how?: { readonly sealed?: boolean; readonly by?: Site },
  ): Promise<readonly PlacedReference[]>;
  /** The answers to references of the site's own account, of another reader each time. */
  read(site: Site, ...alarmNames: string[]): Promise<ReadAlarmsOutput['answers']>;
  /** The answers to references, whatever they are. */
  answersTo(site: Site, references: readonly unknown[]): Promise<ReadAlarmsOutput['answers']>;
  /** Everything that is stored, as it stands on disk: Secrets are sealed. */
  stored(): Promise<string>;
  /** The web triggers' addresses that exist, as JSON. */
  webTriggerUrls(): Promise<string>;
  /** What the resolver's process keeps: the strings of a snapshot of its heap. */
  heap(): Promise<string>;
  close(): Promise<void>;
}

/** @param bundle - What runs in the Forge, with the exports of resolvers/index.ts. */
export async function startLocal(bundle = 'build/resolvers/index.js'): Promise<Local> {
  const folder = await mkdtemp(path.join(tmpdir(), 'confluops-'));
  for (const name of ['node_modules', 'locales']) {
    await symlink(path.resolve(name), path.join(folder, name));
  }
  const first = site('3e977c3c-48d1-4270-a57b-6df1e50f843b', 'first');
  const second = site('b6686e4a-2e6a-4419-a96f-1e4d8030063a', 'second');
  const empty = site('5f0c1c6e-1c0b-4d56-9a0e-7a1f5b7d2c11', 'empty');
  const aws = await startAws();
  const forge = await startForge({
    dataFolder: folder,
    manifestPath: await testManifest(folder),
    bundle: await testBundle(folder, path.resolve(bundle)),
    installations: [first, second, empty],
    confluence: (request) => (local.confluence ?? confluence)(request),
    awsUrl: aws.url,
    webTriggerBase: 'http://localhost:8080',
  });
  let readers = 0;
  const call = (
    key: string,
    { id }: Site,
    name: string,
    payload: unknown,
    as: Person,
    number?: number,
  ): Promise<unknown> =>
    forge.invoke({
      function: key,
      name,
      payload,
      user: personOf(as, number),
      installation: id,
      moduleKey: modules[key] ?? key,
      localId: 'sentinel-local-id',
      extension: { type: 'macro', content: { id: 'sentinel-content' }, space: { key: 'SENTINEL' } },
    });

  const answersOf = async (owner: Site, references: readonly unknown[], number?: number) => {
    const answer = call('reader', owner, 'alarms.read', { references }, 'reader', number);
    const result = (await answer) as Result<ReadAlarmsOutput>;
    if (!result.ok) throw new Error(`refused: ${result.code}`);
    return result.answers;
  };

  const local: Local = {
    aws,
    forge,
    first,
    second,
    empty,
    confluence: undefined,
    invoke: (owner, name, payload, as = 'reader') => call('reader', owner, name, payload, as),
    macros: (owner, name, payload, as = 'reader') => call('macros', owner, name, payload, as),
    publish: async (owner, ...macros) =>
      (await call('seed', owner, 'publish', { macros }, 'reader')) as readonly Published[],
    admin: (owner, name, payload = {}, as = 'administrator') =>
      call('admin', owner, name, payload, as),
    grant: async (owner, alarmNames, { sealed = false, by = owner } = {}) => {
      const { connectionId } = owner;
      const alarms = alarmNames.map((alarmName) => ({ connectionId, alarmName }));
      const payload: AlarmsToGrant = { alarms, sealed };
      return (await call('seed', by, 'grant', payload, 'reader')) as readonly PlacedReference[];
    },
    read: async (owner, ...alarmNames) =>
      answersOf(owner, await local.grant(owner, alarmNames), (readers += 1)),
    answersTo: (reader, references) => answersOf(reader, references),
    stored: () => readFile(path.join(folder, 'forge', 'kvs.json'), 'utf8'),
    webTriggerUrls: () => readFile(path.join(folder, 'forge', 'web-triggers.json'), 'utf8'),
    heap: async () => {
      const file = path.join(folder, `${crypto.randomUUID()}.heapsnapshot`);
      await call('heap', first, 'heap', { file }, 'reader');
      return readFile(file, 'utf8');
    },
    close: async () => {
      await forge.close();
      await aws.close();
      await rm(folder, { recursive: true, force: true });
    },
  };

  for (const owner of [first, second, empty]) {
    const arn = addBroker(aws, owner);
    if (owner === empty) continue;
    addRole(aws, owner, arn);
    const seed: Seed = { broker: { ...owner.broker, arn }, accounts: [accountOf(owner)] };
    await call('seed', owner, 'seed', seed, 'reader');
  }
  aws.clearCalls();
  forge.clearCalls();
  return local;
}

/** The module through which a function is invoked, where it has another name. */
const modules: Readonly<Record<string, string>> = {
  reader: 'alarm-badge',
  macros: 'user-macro',
  admin: 'settings',
};

/** A page that everybody may read and the editor alone may edit, of a space that all may see. */
export const page = { contentId: '98306', spaceId: '65537' } as const;

/** Confluence's answers about the current user and that page: facts of them are in docs/deploy.md. */
const confluence: ForgeOptions['confluence'] = ({ path: asked, accountId }) => {
  const { pathname } = new URL(asked, 'http://site.invalid');
  const operations = [
    'use',
    ...(accountId === people.administrator.accountId ? ['administer'] : []),
  ];
  const answers: Readonly<Record<string, unknown>> = {
    '/wiki/rest/api/user/current': {
      operations: operations.map((operation) => ({ operation, targetType: 'application' })),
    },
    [`/wiki/api/v2/pages/${page.contentId}`]: { status: 'current', spaceId: page.spaceId },
    [`/wiki/rest/api/content/${page.contentId}/permission/check`]: {
      hasPermission: accountId === people.editor.accountId,
    },
    '/wiki/api/v2/spaces': { results: [] },
  };
  const answer = answers[pathname];
  return Promise.resolve({
    status: answer === undefined ? 404 : 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(answer ?? {}),
  });
};

function accountOf({ connectionId, roleArn, externalId }: Site): Seed['accounts'][number] {
  return {
    connectionId,
    displayName: 'Demo',
    accountNumber,
    region,
    status: 'connected',
    externalIdSetAt: Date.now(),
    placement: { scope: 'everywhere' },
    revision: 1,
    roleArn,
    externalId,
  };
}

/** Makes the broker's user; answers its ARN. */
function addBroker(aws: Aws, { siteUrl, broker }: Site): string {
  const { arn } = aws.world.addUser({
    account: '999988887777',
    name: `broker-${new URL(siteUrl).hostname}`,
    policies: [{ name: 'AssumeAlarmReaders', document: brokerPolicy([]) }],
    accessKeys: [broker],
  });
  return arn;
}

/** Makes the role that trusts it. */
function addRole(aws: Aws, { roleArn, externalId }: Site, brokerArn: string): void {
  aws.world.addRole({
    account: accountNumber,
    path: '/confluops/',
    name: roleArn.replace(/^.*\//, ''),
    trustPolicy: trustPolicy(brokerArn, externalId),
    policies: [{ name: 'ReadAlarmStatus', document: rolePolicy() }],
  });
}

/** The app's manifest and two macros more, whose functions are for tests only. */
async function testManifest(folder: string): Promise<string> {
  const manifest = parse(await readFile('manifest.yml', 'utf8')) as {
    modules: { macro: object[]; function: object[] };
  };
  for (const key of ['seed', 'heap']) {
    manifest.modules.macro.push({
      key,
      title: key,
      resource: 'alarm-badge',
      resolver: { function: key },
    });
    manifest.modules.function.push({ key, handler: `index.${key}` });
  }
  const file = path.join(folder, 'manifest.yml');
  await writeFile(file, stringify(manifest));
  return file;
}

async function testBundle(folder: string, app: string): Promise<string> {
  const file = path.join(folder, 'bundle.mjs');
  await writeFile(
    file,
    `import v8 from 'node:v8';
     import { makeResolver } from '@forge/resolver';
     import * as app from ${JSON.stringify(app)};
     // What Forge's bundler packs is CommonJS, whose names Node does not see.
     export const { reader, setupLink } = { ...app.default, ...app };
     export { seed } from ${JSON.stringify(path.resolve('build/seed/index.js'))};
     export const heap = makeResolver({
       heap: ({ payload }) => {
         // Otherwise long strings, such as the body of a request, are cut.
         v8.setFlagsFromString('--heap-snapshot-string-limit=1000000');
         v8.writeHeapSnapshot(payload.file);
       },
     });`,
  );
  for (const [module, name] of [
    ['user-macros', 'macros'],
    ['admin', 'admin'],
  ] as const) {
    const beside = path.resolve(`build/resolvers/${module}.js`);
    await writeFile(
      path.join(folder, `${module}.mjs`),
      `export { ${name} } from ${JSON.stringify(beside)};`,
    );
  }
  return file;
}
