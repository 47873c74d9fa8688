import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { PublicAccount, SetupKit } from '../../contract/accounts';
import { Administrator } from './administrator';
import { callsOf, runPrinted } from './printed-command';
import { Stack, temporaryData } from './stack';
import { dumpOf } from './stored-rows';

/** What is said of one account in these tests, and of nothing else in them. */
interface Sentinel {
  readonly name: string;
  readonly number: string;
  readonly portalUrl: string;
}

let made = 0;

function newSentinel(): Sentinel {
  made += 1;
  return {
    name: `sentinel-name-${made}`,
    number: String(210_000_000_000 + made),
    portalUrl: `https://sentinel-portal-${made}.awsapps.com/start`,
  };
}

let data: Awaited<ReturnType<typeof temporaryData>>;
let stack: Stack;
let admin: Administrator;

before(async () => {
  data = await temporaryData();
  await restart();
  const { brokerAccessKeyId, brokerSecretAccessKey } = stack.ready;
  const keys = { accessKeyId: brokerAccessKeyId, secretAccessKey: brokerSecretAccessKey };
  await admin.ask('broker.save', keys);
});

after(async () => {
  await stack.stop();
  await data.remove();
});

async function restart(): Promise<void> {
  stack = await Stack.start(data.folder, '--empty');
  admin = await Administrator.of(stack);
}

/** An account with all that can be stored of one, its setup link open. */
async function makeAccount(
  { name, number, portalUrl }: Sentinel,
  choices: object = { permissionsBoundary: `arn:aws:iam::${number}:policy/boundary` },
): Promise<PublicAccount> {
  const { account } = await admin.ask<{ account: PublicAccount }>('accounts.create', {
    displayName: name,
    region: 'eu-west-1',
    target: number,
    placement: { scope: 'everywhere' },
    ...choices,
  });
  const { connectionId, revision } = account;
  await admin.ask('accounts.update', { connectionId, revision, portalUrl });
  return account;
}

async function openLink({ connectionId }: PublicAccount): Promise<SetupKit> {
  const { setup } = await admin.ask<{ setup: SetupKit }>('accounts.setup', {
    connectionId,
    lifetime: '24-hours',
  });
  return setup;
}

/** The parts of an account that something stored still holds. */
async function leftOf(
  { name, number, portalUrl }: Sentinel,
  { connectionId, roleArn }: PublicAccount,
): Promise<string[]> {
  const { text } = await dumpOf(data.folder);
  const [suffix = ''] = connectionId.split('-');
  const parts = [name, number, portalUrl, connectionId, suffix, roleArn];
  return parts.filter((part) => text.includes(part));
}

async function rowsOf({ connectionId }: PublicAccount): Promise<number> {
  const { keys } = await dumpOf(data.folder);
  return keys.filter((key) => key.endsWith(connectionId)).length;
}

async function listed(): Promise<readonly string[]> {
  const { accounts } = await admin.ask<{ accounts: readonly PublicAccount[] }>('accounts.list');
  return accounts.map(({ connectionId }) => connectionId);
}

/**
 * Deletes an account, and kills the whole site while a request to its storage waits: all before it
 * is on disk, and nothing after it has happened.
 */
async function killInDeletion(
  { connectionId }: PublicAccount,
  faults: readonly (readonly [operation: string, fault: string])[],
): Promise<void> {
  for (const [operation, fault] of faults) await stack.fault('kvs', operation, fault);
  await stack.clearCalls();
  const deletion = admin.ask('accounts.delete', { connectionId });
  const cutOff = assert.rejects(deletion);
  while (!(await stack.calls()).kvs.some(({ status }) => status === 0)) await delay(20);
  await stack.stop('SIGKILL');
  await cutOff;
}

const moments = [
  { what: 'its External ID', faults: [['secret/delete', 'timeout']], rows: 4 },
  { what: 'its setup link', faults: [['delete', 'timeout']], rows: 3 },
  {
    what: 'its role’s ARN',
    faults: [
      ['delete', 'slow'],
      ['delete', 'timeout'],
    ],
    rows: 2,
  },
  { what: 'the account itself', faults: [['entity/delete', 'timeout']], rows: 1 },
  { what: 'the address of setup links', faults: [['query', 'timeout']], rows: 0 },
] as const;

for (const { what, faults, rows } of moments) {
  test(`C36: a deletion that is killed before it removes ${what} is completed when the admin page opens, which says so`, async () => {
    const sentinel = newSentinel();
    const account = await makeAccount(sentinel);
    await openLink(account);
    assert.equal(await rowsOf(account), 4);
    assert.equal((await leftOf(sentinel, account)).length, 6);

    await killInDeletion(account, faults);
    assert.equal(await rowsOf(account), rows);
    await restart();

    const answer = await admin.ask<{ accounts: readonly unknown[]; swept?: number }>(
      'accounts.list',
    );

    assert.deepEqual([answer.accounts, answer.swept], [[], rows > 0 ? 1 : undefined]);
    assert.deepEqual(await leftOf(sentinel, account), []);
    assert.equal((await dumpOf(data.folder)).webTriggers, '[]');
    await admin.ask('accounts.delete', { connectionId: account.connectionId });
    assert.deepEqual(await listed(), []);
  });
}

test('C36: an account that waits for its role leaves nothing when it is deleted', async () => {
  const sentinel = newSentinel();
  const account = await makeAccount(sentinel);
  await openLink(account);
  assert.equal((await leftOf(sentinel, account)).length, 6);

  await admin.ask('accounts.delete', { connectionId: account.connectionId });

  assert.deepEqual(await leftOf(sentinel, account), []);
  assert.equal((await dumpOf(data.folder)).webTriggers, '[]');
});

test('C36: an account that was connected leaves nothing when it is deleted', async () => {
  const sentinel = { ...newSentinel(), number: '444455556666' };
  const account = await makeAccount(sentinel, {});
  const { command } = await openLink(account);
  await runPrinted(command, stack.keysOf('second'));
  const { connectionId } = account;
  const verified = await admin.ask<{ account: PublicAccount }>('accounts.verify', { connectionId });
  assert.equal(verified.account.status, 'connected');
  assert.equal((await leftOf(sentinel, account)).length, 6);

  await admin.ask('accounts.delete', { connectionId });

  assert.deepEqual(await leftOf(sentinel, account), []);
});

test('C36: of more accounts than storage answers at once the one that is deleted goes, and no other', async () => {
  const sentinel = newSentinel();
  const others: string[] = [];
  const makeOthers = async (): Promise<void> => {
    while (others.length < 105) {
      const index = others.push('') - 1;
      const account = await makeAccount({ ...newSentinel(), name: `other ${index}` });
      await openLink(account);
      others[index] = account.connectionId;
    }
  };
  await Promise.all([makeOthers(), makeOthers(), makeOthers(), makeOthers()]);
  const account = await makeAccount(sentinel);
  const { command } = await openLink(account);
  assert.equal((await listed()).length, 106);

  await admin.ask('accounts.delete', { connectionId: account.connectionId });

  assert.deepEqual(await leftOf(sentinel, account), []);
  assert.deepEqual([...(await listed())].sort(), others.sort());
  await assert.rejects(callsOf(command), /returned error: 404/);
  assert.notEqual((await dumpOf(data.folder)).webTriggers, '[]');
});
