import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AlarmAnswer, PlacedReference } from '../../contract/alarms';
import { startAws, type Aws } from '../../host/aws';
import { startForge, type Forge, type ForgeOptions, type Installation } from '../../host/forge';
import type { AlarmsToGrant, Seed } from '../../resolvers/forge/seed';
import { brokerPolicy, trustPolicy } from '../../resolvers/accounts/setup/policies';
import { rolePolicy } from '../../rules/role-policy';

/** How much there is to read. */
export interface BackendSize {
  readonly accounts: number;
  readonly alarmsPerAccount: number;
  /** Whether AWS refuses what is more than its quotas allow; off by default. */
  readonly rateLimits?: boolean;
  readonly siteUrl?: string;
  /** What runs in place of the built resolvers. */
  readonly bundle?: string;
  /** What writes the data that it finds, in place of the built seed. */
  readonly seed?: string;
  /** The checkout whose build runs, on the local Forge that it has; this one by default. */
  readonly checkout?: string;
  /** Answers what is asked of Confluence; by default nothing should be. */
  readonly confluence?: ForgeOptions['confluence'];
}

/** The built resolvers on a local Forge and a local AWS, with connected accounts full of alarms. */
export interface Backend {
  readonly aws: Aws;
  readonly forge: Forge;
  readonly installation: Installation;
  /** Granted references, account after account. */
  readonly references: readonly PlacedReference[];
  /** Reads alarms as a page does; of another reader each time, unless one is named by a number. */
  read(references: readonly PlacedReference[], reader?: number): Promise<readonly AlarmAnswer[]>;
  /** What a role is assumed with, for reading AWS without Forge. */
  readonly roles: readonly Role[];
  close(): Promise<void>;
}

/** A role of one account, and the keys that may assume it. */
export interface Role {
  readonly roleArn: string;
  readonly externalId: string;
  readonly region: string;
  readonly broker: readonly [{ readonly accessKeyId: string; readonly secretAccessKey: string }];
}

export const region = 'eu-west-1';
const brokerAccount = '999988887777';
const brokerKeys = { accessKeyId: 'AKIABENCH00000000000', secretAccessKey: 'bench' };
/** Somebody else for each number. */
const readerOf = (number: number) =>
  ({ accountId: `712020:bench-reader-${number}`, accountType: 'licensed' }) as const;

/** The name of an alarm by its number. */
export const alarmName = (index: number): string => `service-${index}-latency`;

/** Starts both on data of their own, which `close` removes. Needs the build. */
export async function startBackend(size: BackendSize): Promise<Backend> {
  const folder = await mkdtemp(path.join(tmpdir(), 'confluops-bench-'));
  const installation: Installation = {
    id: crypto.randomUUID(),
    cloudId: crypto.randomUUID(),
    siteUrl: size.siteUrl ?? 'https://bench.example',
  };
  const aws = await startAws({ rateLimits: size.rateLimits ?? false });
  const checkout = path.resolve(size.checkout ?? '.');
  const forge = await (
    await forgeOf(checkout)
  )({
    dataFolder: folder,
    manifestPath: path.join(checkout, 'manifest.yml'),
    bundle: path.resolve(size.bundle ?? path.join(checkout, 'build/resolvers/index.js')),
    installations: [installation],
    confluence: size.confluence ?? unasked,
    awsUrl: aws.url,
    webTriggerBase: installation.siteUrl,
  });
  const run = (name: string, payload: unknown): Promise<unknown> =>
    forge.runJob({
      bundle: size.seed ?? path.join(checkout, 'build/seed/index.js'),
      exportName: 'seed',
      name,
      payload,
      installation: installation.id,
    });

  const { arn } = aws.world.addUser({
    account: brokerAccount,
    name: 'confluops-broker',
    policies: [{ name: 'AssumeAlarmReaders', document: brokerPolicy([]) }],
    accessKeys: [brokerKeys],
  });
  const accounts = Array.from({ length: size.accounts }, (_, index) => addAccount(aws, index, arn));
  for (const { accountNumber } of accounts) putAlarms(aws, accountNumber, size.alarmsPerAccount);
  const seed: Seed = { broker: { ...brokerKeys, arn }, accounts };
  await run('seed', seed);
  const granted: AlarmsToGrant = {
    alarms: accounts.flatMap(({ connectionId }) =>
      Array.from({ length: size.alarmsPerAccount }, (_, index) => ({
        connectionId,
        alarmName: alarmName(index),
      })),
    ),
  };
  const references = (await run('grant', granted)) as readonly PlacedReference[];
  let readers = 1_000;

  return {
    aws,
    forge,
    installation,
    references,
    roles: accounts.map(({ roleArn, externalId }) => ({
      roleArn,
      externalId,
      region,
      broker: [brokerKeys],
    })),
    read: async (asked, reader = (readers += 1)) => {
      const result = await forge.invoke({
        function: 'reader',
        name: 'alarms.read',
        payload: { references: asked },
        user: readerOf(reader),
        installation: installation.id,
        moduleKey: 'alarm-badge',
        localId: 'bench',
        extension: { type: 'macro' },
      });
      return (result as { answers: readonly AlarmAnswer[] }).answers;
    },
    close: async () => {
      await forge.close();
      await aws.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const unasked: ForgeOptions['confluence'] = ({ path: asked }) =>
  Promise.reject(new Error(`Nobody should read ${asked}.`));

async function forgeOf(checkout: string): Promise<typeof startForge> {
  if (checkout === path.resolve('.')) return startForge;
  const { href } = pathToFileURL(path.join(checkout, 'host/forge/index.ts'));
  return ((await import(href)) as { readonly startForge: typeof startForge }).startForge;
}

/** Makes an account with a role that trusts the broker. */
function addAccount({ world }: Aws, index: number, brokerArn: string): Seed['accounts'][number] {
  const accountNumber = String(111_122_220_000 + index);
  // The same at every start, so that one backend's roles are another's.
  const externalId = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const name = `ConfluOpsAlarmReader-${String(index).padStart(8, '0')}`;
  world.addRole({
    account: accountNumber,
    path: '/confluops/',
    name,
    trustPolicy: trustPolicy(brokerArn, externalId),
    policies: [{ name: 'ReadAlarmStatus', document: rolePolicy() }],
  });
  return {
    connectionId: crypto.randomUUID(),
    displayName: `Account ${index + 1}`,
    accountNumber,
    region,
    status: 'connected',
    externalIdSetAt: Date.now(),
    placement: { scope: 'everywhere' },
    revision: 1,
    roleArn: `arn:aws:iam::${accountNumber}:role/confluops/${name}`,
    externalId,
  };
}

function putAlarms({ world }: Aws, accountNumber: string, count: number): void {
  const store = world.alarms(accountNumber, region);
  for (let index = 0; index < count; index++) {
    store.put({
      AlarmType: 'MetricAlarm',
      AlarmName: alarmName(index),
      Namespace: 'Shop/Services',
      MetricName: 'Latency',
      Statistic: 'Average',
      Period: 60,
      EvaluationPeriods: 3,
      Threshold: 0.8,
      ComparisonOperator: 'GreaterThanThreshold',
      StateValue: index % 17 === 3 ? 'ALARM' : 'OK',
      StateReason: 'Threshold Crossed: 3 datapoints were compared with the threshold (0.8).',
    });
  }
}
