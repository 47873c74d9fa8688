import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrokerKeys } from '../../../contract/broker';
import { askConnected } from '../../../resolvers/placing/connected-account';
import { defaultSettings } from '../../../rules/settings';

const role = {
  roleArn: 'arn:aws:iam::111122223333:role/confluops/r',
  externalId: 'id',
  region: 'eu-west-1',
  placement: { scope: 'everywhere' },
} as const;
const keys: BrokerKeys = { accessKeyId: 'AKIA', secretAccessKey: 'x' };

function adapters(given: { role?: typeof role; broker?: readonly BrokerKeys[] }) {
  return {
    readConnectedRole: () => Promise.resolve(given.role),
    readSigningKeys: () => Promise.resolve(given.broker ?? []),
    readSettings: () => Promise.resolve({ settings: defaultSettings }),
  };
}

test('asks AWS with the account’s role, the broker’s keys and the chosen region of STS', async () => {
  const found = adapters({ role, broker: [keys] });

  const asked = await askConnected(found, 'c', (signed) => Promise.resolve(signed));

  assert.deepEqual(asked, { ...role, broker: [keys], stsRegion: 'us-east-1' });
});

test('asks nothing of AWS for an account that is not connected, or without a broker', async () => {
  for (const given of [{ broker: [keys] }, { role }]) {
    const answer = await askConnected(adapters(given), 'c', () => assert.fail('AWS was asked'));

    assert.deepEqual(answer, { state: 'not-connected' });
  }
});

test('rejects when storage does', async () => {
  const broken = { ...adapters({ role }), readSigningKeys: () => Promise.reject(new Error('no')) };

  await assert.rejects(askConnected(broken, 'c', () => assert.fail('AWS was asked')));
});
