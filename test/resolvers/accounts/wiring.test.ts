import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accountPorts } from '../../../resolvers/accounts/wiring';
import { createAccount, readExternalId } from '../../../resolvers/forge/accounts';
import { addBrokerKey } from '../../../resolvers/forge/broker';
import { writeSetupLink } from '../../../resolvers/forge/setup-links';
import type { LogEntry } from '../../../resolvers/lib/log';
import { scriptedAws } from '../aws/scripted';
import { startStorage, type TestStorage } from '../forge/storage';
import { sampleAccount } from '../sample-account';

let storage: TestStorage;
before(async () => {
  storage = await startStorage();
});
after(() => storage.close());

const log: LogEntry[] = [];
const aws = {
  requestHandler: scriptedAws().requestHandler,
  limits: { overall: 1_000, verification: 1_000, firstSts: 500, pauses: [] },
  log: (entry: LogEntry) => void log.push(entry),
};
const ports = accountPorts(aws);

test('C05 C06: every account gets an External ID of its own, a random uuid, kept in Secrets', async () => {
  const accounts = Array.from({ length: 300 }, () => sampleAccount());

  await Promise.all(accounts.map((account) => ports.storeAccount(account)));

  const ids = await Promise.all(accounts.map(({ connectionId }) => readExternalId(connectionId)));
  assert.equal(new Set(ids).size, 300);
  for (const id of ids) {
    assert.match(id ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(storage.plainText('one').includes(id ?? ''), false);
  }
});

test('an account whose External ID is gone is not judged by its role', async () => {
  await storage.as('half', async () => {
    const keys = { accessKeyId: 'AKIA', secretAccessKey: 'x', setAt: 1 };
    await addBrokerKey('arn:aws:iam::999988887777:user/b', keys);

    assert.deepEqual(await ports.verifyRole(sampleAccount()), { code: 'undecided' });
  });
});

test('links whose time is up are removed when an administrator opens the page', async () => {
  await storage.as('links', async () => {
    const [late, open] = [
      sampleAccount({ status: 'waiting' }),
      sampleAccount({ status: 'waiting' }),
    ];
    await Promise.all([createAccount(late, 'id'), createAccount(open, 'id')]);
    const link = { tokenHash: 'ab', brokerArn: 'arn', externalIdSetAt: late.externalIdSetAt };
    const now = Date.now();
    await writeSetupLink(late, { ...link, expiresAt: now - 1 }, now - 60_000);
    await writeSetupLink(open, { ...link, expiresAt: now + 60_000 }, now);

    await ports.tidySetupLinks();

    const links = storage.keys('links').filter((key) => key.startsWith('values setup:'));
    assert.deepEqual(links, [`values setup:${open.connectionId}`]);
  });
});

test('a failure to tidy up is logged, and keeps nobody from the page', async () => {
  storage.intercept = () => Promise.resolve(new Response('{}', { status: 500 }));

  await ports.tidySetupLinks();
  storage.intercept = undefined;

  assert.equal(log.at(-1)?.event, 'unexpected');
});
