import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnosisCodes } from '../../../contract/accounts';
import { afterVerification, asWaiting } from '../../../resolvers/accounts/cut-off';
import { sampleAccount } from '../sample-account';

const now = Date.UTC(2026, 5, 1);
const unclear = [
  'broker-missing',
  'broker-refused',
  'clock',
  'network',
  'throttled',
  'aws-outage',
  'undecided',
];

test('a role that passed is connected from now on, whatever the account was before', () => {
  for (const status of ['waiting', 'attention', 'connected'] as const) {
    const account = sampleAccount({ status, statusReason: 'missing-permission' });

    const after = afterVerification(account, { code: 'connected' }, now);

    assert.equal(after.status, 'connected');
    assert.equal(after.verifiedAt, now);
    assert.equal('statusReason' in after, false);
  }
});

test('an answer that says nothing about the role changes nothing', () => {
  for (const code of diagnosisCodes.filter((found) => unclear.includes(found))) {
    for (const status of ['waiting', 'attention', 'connected'] as const) {
      const account = sampleAccount({ status });

      assert.equal(afterVerification(account, { code }, now), account);
    }
  }
});

test('only an open role cuts off an account that was connected; all else is told, and it is read on', () => {
  for (const code of diagnosisCodes.filter((found) => !unclear.includes(found))) {
    const after = afterVerification(sampleAccount(), { code }, now);

    const status = code.startsWith('open-') ? 'attention' : 'connected';
    assert.deepEqual([after.status, after.statusReason, after.verifiedAt], [status, code, now]);
  }
});

test('a role that is cut off is not read again before it has passed', () => {
  const open = sampleAccount({ status: 'attention', statusReason: 'open-without-id' });

  for (const code of diagnosisCodes) {
    assert.equal(afterVerification(open, { code }, now).status, 'attention');
  }
});

test('a role that has never answered is waited for, one that answers wrongly is not', () => {
  const waiting = asWaiting(sampleAccount({ statusReason: 'missing-permission' }));
  assert.deepEqual(
    [waiting.statusReason, waiting.verifiedAt],
    [undefined, sampleAccount().verifiedAt],
  );

  assert.equal(afterVerification(waiting, { code: 'role-not-assumable' }, now), waiting);
  assert.equal(afterVerification(waiting, { code: 'open-without-id' }, now).status, 'attention');
});

test('a verification is no change that an administrator has to see first', () => {
  assert.equal(
    afterVerification(sampleAccount({ revision: 4 }), { code: 'connected' }, now).revision,
    4,
  );
});
