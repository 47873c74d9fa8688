import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrokerKeys } from '../../../contract/broker';
import {
  verifyAccount,
  type VerificationAdapters,
} from '../../../resolvers/accounts/verify-account';
import { defaultSettings } from '../../../rules/settings';
import { sampleAccount } from '../sample-account';

const account = sampleAccount();
const newer: BrokerKeys = { accessKeyId: 'AKIANEWER', secretAccessKey: 'x' };
const older: BrokerKeys = { accessKeyId: 'AKIAOLDER', secretAccessKey: 'x' };

/** A site whose role is sound, with what differs in it; `tried` holds what AWS was asked with. */
function site(change: Partial<VerificationAdapters> = {}) {
  const tried: unknown[] = [];
  const adapters: VerificationAdapters = {
    readSigningKeys: () => Promise.resolve([newer, older]),
    readSettings: () =>
      Promise.resolve({ settings: { ...defaultSettings, stsRegion: 'eu-central-1' } }),
    readExternalId: (connectionId) =>
      Promise.resolve(connectionId === account.connectionId ? 'its-external-id' : undefined),
    verifyRole: (role) => {
      tried.push(role);
      return Promise.resolve({ code: 'connected' });
    },
    ...change,
  };
  return { adapters, tried };
}

test('tries the role as it would be read, by all keys and in the chosen region of STS', async () => {
  const { adapters, tried } = site();

  assert.deepEqual(await verifyAccount(adapters, account), { code: 'connected' });

  const { roleArn, region } = account;
  assert.deepEqual(tried, [
    {
      roleArn,
      region,
      externalId: 'its-external-id',
      stsRegion: 'eu-central-1',
      broker: [newer, older],
    },
  ]);
});

test('answers what the probes found', async () => {
  const found = { code: 'region-not-enabled', region: 'eu-central-1' } as const;
  const { adapters } = site({ verifyRole: () => Promise.resolve(found) });

  assert.deepEqual(await verifyAccount(adapters, account), found);
});

test('asks nothing of AWS without a broker, and names that as the reason', async () => {
  const { adapters, tried } = site({ readSigningKeys: () => Promise.resolve([]) });

  assert.deepEqual(await verifyAccount(adapters, account), { code: 'broker-missing' });
  assert.deepEqual(tried, []);
});

test('asks nothing of AWS for an account that is half deleted, and judges it by nothing', async () => {
  const { adapters, tried } = site();

  assert.deepEqual(await verifyAccount(adapters, sampleAccount()), { code: 'undecided' });
  assert.deepEqual(tried, []);
});

test('judges nothing where storage fails: the account stays what it was', async () => {
  const broken = () => Promise.reject(new Error('storage'));
  for (const name of ['readSigningKeys', 'readSettings', 'readExternalId'] as const) {
    const { adapters, tried } = site({ [name]: broken });

    await assert.rejects(verifyAccount(adapters, account), /storage/);
    assert.deepEqual(tried, []);
  }
});
