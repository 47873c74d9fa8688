import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import type { AlarmAnswer, ReadAlarmsOutput } from '../../contract/alarms';
import type { Result } from '../../contract/result';
import { startAws, type Aws } from '../../host/aws/index';
import { startForge, type Forge, type Installation } from '../../host/forge/index';
import type { Seed } from '../../resolvers/forge/seed';

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

/** The built app on a local Forge and a local AWS, for two sites. */
export interface Local {
  readonly aws: Aws;
  readonly forge: Forge;
  readonly first: Site;
  readonly second: Site;
  /** Invokes the macro's resolver as a licensed reader. */
  invoke(site: Site, name: string, payload: unknown): Promise<unknown>;
  /** The answers to references of the site's own account. */
  read(site: Site, ...alarmNames: string[]): Promise<readonly AlarmAnswer[]>;
  /** What the resolver's process keeps: the strings of a snapshot of its heap. */
  heap(): Promise<string>;
  close(): Promise<void>;
}

/** @param bundle - What runs in the Forge, with the exports of resolvers/index.ts. */
export async function startLocal(bundle = 'build/resolvers/index.js'): Promise<Local> {
  const folder = await mkdtemp(path.join(tmpdir(), 'confluops-'));
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  const first = site('3e977c3c-48d1-4270-a57b-6df1e50f843b', 'first');
  const second = site('b6686e4a-2e6a-4419-a96f-1e4d8030063a', 'second');
  const aws = await startAws();
  const forge = await startForge({
    dataFolder: folder,
    manifestPath: await testManifest(folder),
    bundle: await testBundle(folder, path.resolve(bundle)),
    installations: [first, second],
    confluence: () => Promise.resolve({ status: 404, headers: {}, body: '' }),
    awsUrl: aws.url,
    webTriggerBase: 'http://localhost:8080',
  });
  const call = (key: string, { id }: Site, name: string, payload: unknown): Promise<unknown> =>
    forge.invoke({
      function: key,
      name,
      payload,
      user: { accountId: 'reader-1', accountType: 'licensed' },
      installation: id,
      moduleKey: key === 'reader' ? 'alarm-badge' : key,
      localId: 'a-badge-on-a-page',
      extension: { type: 'macro' },
    });

  for (const { broker, ...owner } of [first, second]) {
    const arn = connect(aws, owner.roleArn, owner.externalId, broker, owner.siteUrl);
    const account = {
      connectionId: owner.connectionId,
      displayName: 'Demo',
      accountNumber,
      region,
      status: 'connected',
      externalIdSetAt: Date.now(),
      revision: 1,
      roleArn: owner.roleArn,
      externalId: owner.externalId,
    } as const;
    const seed: Seed = { broker: { ...broker, arn }, accounts: [account] };
    await call('seed', { ...owner, broker }, 'seed', seed);
  }
  aws.clearCalls();
  forge.clearCalls();

  const invoke = (owner: Site, name: string, payload: unknown) =>
    call('reader', owner, name, payload);
  return {
    aws,
    forge,
    first,
    second,
    invoke,
    read: async (owner, ...alarmNames) => {
      const references = alarmNames.map((alarmName) => ({
        connectionId: owner.connectionId,
        alarmName,
      }));
      const result = (await invoke(owner, 'alarms.read', {
        references,
      })) as Result<ReadAlarmsOutput>;
      if (!result.ok) throw new Error(`refused: ${result.code}`);
      return result.answers;
    },
    heap: async () => {
      const file = path.join(folder, `${crypto.randomUUID()}.heapsnapshot`);
      await call('heap', first, 'heap', { file });
      return readFile(file, 'utf8');
    },
    close: async () => {
      await forge.close();
      await aws.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Makes the broker's user and the role that trusts it; answers the user's ARN. */
function connect(
  aws: Aws,
  roleArn: string,
  externalId: string,
  broker: Site['broker'],
  name: string,
): string {
  const account = '999988887777';
  const user = aws.world.addUser({
    account,
    name: `broker-${new URL(name).hostname}`,
    policies: [
      {
        name: 'AssumeAlarmReaders',
        document: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: 'sts:AssumeRole',
              Resource: 'arn:aws:iam::*:role/confluops/*',
            },
          ],
        },
      },
    ],
    accessKeys: [broker],
  });
  aws.world.addRole({
    account: accountNumber,
    path: '/confluops/',
    name: roleArn.replace(/^.*\//, ''),
    trustPolicy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${account}:root` },
          Action: 'sts:AssumeRole',
          Condition: {
            StringEquals: { 'sts:ExternalId': externalId },
            ArnEquals: { 'aws:PrincipalArn': user.arn },
          },
        },
      ],
    },
    policies: [
      {
        name: 'ReadAlarmStatus',
        document: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'cloudwatch:DescribeAlarms', Resource: '*' }],
        },
      },
    ],
  });
  return user.arn;
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
     export const { reader, admin, setupLink } = { ...app.default, ...app };
     export { seed } from ${JSON.stringify(path.resolve('build/seed/index.js'))};
     export const heap = makeResolver({
       heap: ({ payload }) => {
         // Otherwise long strings, such as the body of a request, are cut.
         v8.setFlagsFromString('--heap-snapshot-string-limit=1000000');
         v8.writeHeapSnapshot(payload.file);
       },
     });`,
  );
  return file;
}
