import { AsyncLocalStorage } from 'node:async_hooks';
import type { DiagnosisCode } from '../../../contract/accounts';
import type { BrokerKeys } from '../../../contract/broker';
import { WebTriggers } from '../../../host/forge/web-triggers';
import { runtimeOf } from '../../../host/forge/process/runtime';
import type { Finding } from '../../../resolvers/accounts/cut-off';
import { accountHandlers } from '../../../resolvers/accounts/handler';
import { heal } from '../../../resolvers/accounts/keep-finding';
import { ReadingHealth } from '../../../resolvers/accounts/reading-health';
import { accountSetupHandlers } from '../../../resolvers/accounts/setup-handler';
import { verifyAccount } from '../../../resolvers/accounts/verify-account';
import { accountPorts } from '../../../resolvers/accounts/wiring';
import { brokerHandlers } from '../../../resolvers/broker/handler';
import { brokerPorts } from '../../../resolvers/broker/wiring';
import { readHealth, writeHealth } from '../../../resolvers/forge/account-health';
import {
  createAccount,
  readConnectedRole,
  readExternalId,
} from '../../../resolvers/forge/accounts';
import { addBrokerKey, readSigningKeys } from '../../../resolvers/forge/broker';
import { ensureGrantKeys, rotateGrantKeys } from '../../../resolvers/forge/grant-keys';
import { readSettings } from '../../../resolvers/forge/settings';
import { grantKeyHandlers } from '../../../resolvers/grants/handler';
import { grantKeyPorts } from '../../../resolvers/grants/wiring';
import { healthEvery } from '../../../resolvers/lib/deadline';
import { settingsHandlers } from '../../../resolvers/settings/handler';
import { settingsPorts } from '../../../resolvers/settings/wiring';
import { defaultSettings } from '../../../rules/settings';
import { inMemory, startStorage, type TestStorage } from '../forge/storage';
import { sampleAccount } from '../sample-account';

const arn = 'arn:aws:iam::999988887777:user/confluops-broker';
const keysOf = (letter: string): BrokerKeys => ({
  accessKeyId: `AKIA${letter.repeat(16)}`,
  secretAccessKey: `secret-${letter.repeat(16)}`,
});
/** AWS knows these pairs as those of one user. */
export const pairs = { first: keysOf('A'), second: keysOf('B'), third: keysOf('C') };

/** What every run begins with. */
export const initial = {
  connectionId: '11111111-1111-4111-8111-111111111111',
  externalId: '22222222-2222-4222-8222-222222222222',
  grantKey: '',
  settings: defaultSettings,
  verifiedAt: Date.UTC(2026, 0, 2),
  externalIdSetAt: Date.UTC(2026, 0, 1),
  /** Another role of the account. */
  otherRole: 'arn:aws:iam::111122223333:role/confluops/other',
} as const;

type Code = Finding['code'];

/** How the account stands when a run begins, and what its role is like. */
export interface Start {
  readonly status: 'waiting' | 'connected' | 'attention';
  readonly finding: Code;
  /** What a verification finds that is asked for as "verify again", where there is such a one. */
  readonly again?: Code;
  /** What another role is found, where it is not sound. */
  readonly other?: Code;
  /** What a verification found before. */
  readonly reason?: DiagnosisCode;
  /** Whether an account that waits does so because its role was changed. */
  readonly changed?: boolean;
  /** Whether badges of it failed a while ago. */
  readonly failed?: boolean;
  /** How many pairs of keys the broker has. */
  readonly pairs: 1 | 2;
}

type Invoke = (name: string, payload: unknown) => Promise<{ ok: boolean; code?: string }>;

/** An installation of its own for each run, on one storage. */
export interface Site {
  readonly storage: TestStorage;
  /** Begins a run: stores what there is at first, and resolves with how functions are invoked in it. */
  begin(run: string, start: Start): Promise<Invoke>;
  /** Is called before each step of an actor outside its own memory. */
  beforeStep: ((actor: string, step: string) => Promise<void>) | undefined;
  /** What the last probe of a role came to, of all that were made. */
  lastProbe: { readonly roleArn: string; readonly code: Code } | undefined;
  as<Value>(run: string, actor: string, work: () => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

/** The admin functions over real storage code, with an AWS that finds what it is told to. */
export async function startSite(): Promise<Site> {
  const storage = await startStorage('none', inMemory);
  const actors = new AsyncLocalStorage<{ readonly run: string; readonly actor: string }>();
  const modules = new Map([['setup-link', { key: 'setup-link', function: 'setup-link' }]]);
  const triggers = await WebTriggers.open(inMemory as never, 'http://localhost', modules as never);
  Object.assign(globalThis, {
    __forge_runtime__: runtimeOf('00000000-0000-4000-8000-000000000000', {
      appId: 'app',
      environmentId: 'environment',
      cloudId: 'cloud',
      installationId: 'installation',
    } as never),
  });

  const step = async (name: string): Promise<void> => {
    const who = actors.getStore();
    if (who && who.actor !== '') await site.beforeStep?.(who.actor, name);
  };
  storage.intercept = async ({ operation, ...body }) => {
    await step(operation);
    if (operation !== '/graphql') return undefined;
    const answer = await triggers.graphql(actors.getStore()?.run ?? '', JSON.stringify(body));
    return new Response(answer?.body ?? null, { status: answer?.status ?? 404 });
  };

  const site: Site = {
    storage,
    beforeStep: undefined,
    lastProbe: undefined,
    as: (run, actor, work) => actors.run({ run, actor }, () => storage.as(run, work)),
    begin: async (run, start) => {
      await site.as(run, '', () => fill(start));
      site.lastProbe = undefined;
      return handlersFor(start, step, (probe) => (site.lastProbe = probe));
    },
    close: () => storage.close(),
  };
  return site;
}

async function fill(start: Start): Promise<void> {
  const { connectionId, externalId, verifiedAt, externalIdSetAt } = initial;
  const { status, reason, changed, failed, pairs: count } = start;
  const account = sampleAccount({
    connectionId,
    displayName: 'Shop',
    status,
    externalIdSetAt,
    ...(reason === undefined ? {} : { statusReason: reason }),
    ...(status === 'waiting' && changed !== true ? {} : { verifiedAt }),
  });
  await createAccount(account, externalId);
  if (failed) await writeHealth(account, { code: 'throttled', at: Date.now() - 2 * healthEvery });
  await addBrokerKey(arn, { ...pairs.first, setAt: 1 });
  if (count === 2) await addBrokerKey(arn, { ...pairs.second, setAt: 2 });
  await ensureGrantKeys(1);
  await rotateGrantKeys(2);
}

function handlersFor(
  start: Start,
  step: (name: string) => Promise<void>,
  probed: (probe: Site['lastProbe']) => void,
): Invoke {
  const aws = {
    requestHandler: undefined as never,
    limits: { overall: 1_000, verification: 1_000, firstSts: 500, pauses: [] },
    log: () => undefined,
  };
  const broker = {
    ...brokerPorts(aws),
    identify: async () => {
      await step('GetCallerIdentity');
      return { arn };
    },
  };
  /** Accounts whose role is found what is told, and any other role what the run begins with. */
  const accountsWith = (finding: Code) => ({
    ...accountPorts(aws),
    brokerArn: async () => ((await broker.findBroker())?.current ? arn : undefined),
    verifyRole: (account: Parameters<ReturnType<typeof accountPorts>['verifyRole']>[0]) =>
      verifyAccount(
        {
          readSigningKeys,
          readSettings,
          readExternalId,
          verifyRole: async ({ externalId, roleArn }) => {
            await step('AssumeRole');
            const isOther = roleArn === initial.otherRole;
            const found = isOther ? (start.other ?? 'connected') : finding;
            // The role in AWS was made with the first one, unless it takes any.
            const isKnown = externalId === initial.externalId || found !== 'connected';
            const code = isKnown ? found : 'role-not-assumable';
            probed({ roleArn, code });
            return { code };
          },
        },
        account,
      ),
  });
  const accounts = accountsWith(start.finding);
  /** What a badge's reading does to an account once AWS has answered, or refused. */
  const read = (failing?: DiagnosisCode) => async () => {
    const seen = (await readConnectedRole(initial.connectionId))?.seen;
    if (seen === undefined) return { ok: true };
    const health = new ReadingHealth({
      readHealth,
      writeHealth,
      heal: (account) => heal(accounts, account),
      log: aws.log,
      now: () => Date.now(),
    });
    health.begin(seen);
    await step('DescribeAlarms');
    await health.end(seen, failing);
    return { ok: true };
  };
  const handlers = {
    ...accountHandlers(accounts),
    'accounts.verify-again': accountHandlers(accountsWith(start.again ?? start.finding))[
      'accounts.verify'
    ],
    ...accountSetupHandlers(accounts),
    ...brokerHandlers(broker),
    ...grantKeyHandlers(grantKeyPorts),
    ...settingsHandlers(settingsPorts),
    read: read(),
    'read-failing': read('role-not-assumable'),
  } as unknown as Readonly<Record<string, (request: unknown) => ReturnType<Invoke>>>;
  return async (name, payload) => {
    const handler = handlers[name];
    if (handler === undefined) throw new Error(`there is no ${name}`);
    return handler({ payload, context: { accountId: 'admin-1', accountType: 'licensed' } });
  };
}
