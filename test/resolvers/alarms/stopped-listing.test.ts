import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DiagnosisCode } from '../../../contract/accounts';
import { readAccounts } from '../../../resolvers/alarms/read-accounts';
import { defaultSettings } from '../../../rules/settings';
import { role } from '../aws/sample-role';

test('a listing that AWS stops for the rate counts for the account and for who reads it', async () => {
  const throttled: string[] = [];
  const ended: (DiagnosisCode | undefined)[] = [];
  const seen = { connectionId: 'a', externalIdSetAt: 0, revision: 1, ...role };
  const stopped = { state: 'throttled' } as const;

  const { listings } = await readAccounts(
    {
      takeTurn: () => 'repeated',
      throttled: (connectionId) => throttled.push(connectionId),
      readConnectedRole: () =>
        Promise.resolve({ ...role, placement: { scope: 'everywhere' }, seen }),
      readSigningKeys: () => Promise.resolve(role.broker),
      readSettings: () => Promise.resolve({ settings: defaultSettings }),
      seesOneOf: () => Promise.resolve(false),
      readAlarms: () => Promise.reject(new Error('not used')),
      readListing: () => Promise.resolve({ alarms: [], isComplete: false, stopped }),
      beginReading: () => undefined,
      endReading: (_, code) => ended.push(code),
      log: () => undefined,
    },
    { alarms: [], listings: [{ connectionId: 'a', listing: { prefix: 'web-' } }] },
    new AbortController().signal,
    { beforeAws: 2_000, late: undefined },
  );

  assert.deepEqual(listings, [{ alarms: [], isComplete: false, stopped }]);
  assert.deepEqual(throttled, ['a']);
  assert.deepEqual(ended, ['throttled']);
});
