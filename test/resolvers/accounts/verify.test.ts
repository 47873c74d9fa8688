import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Account } from '../../../resolvers/accounts/account';
import type { Finding } from '../../../resolvers/accounts/cut-off';
import { sampleAccount } from '../sample-account';
import { brokerArn, now, table } from './accounts-table';

describe('accounts.verify', () => {
  test('connects a waiting account whose role passed, and ends its setup link', async () => {
    const account = sampleAccount({ status: 'waiting' });
    const { invoke, done } = table(account);

    const result = await invoke('accounts.verify', { connectionId: account.connectionId });

    assert.ok(result.ok);
    assert.deepEqual([result.account.status, result.diagnosis], ['connected', undefined]);
    assert.ok(done.includes(`close ${account.connectionId}`));
  });

  test('ends the setup link of one whose role needs attention, and of no account that waits on', async () => {
    for (const [code, ends] of [
      ['missing-permission', true],
      ['open-with-any-id', true],
      ['role-not-assumable', false],
      ['throttled', false],
    ] as const) {
      const account = sampleAccount({ status: 'waiting' });
      const { connectionId } = account;
      const { invoke, done, ports } = table(account);
      ports.finding = { code };

      await invoke('accounts.verify', { connectionId });

      assert.equal(done.includes(`close ${connectionId}`), ends, code);
    }
  });

  test('goes on waiting for a role that is not there, and writes nothing', async () => {
    const account = sampleAccount({ status: 'waiting' });
    const { invoke, ports, done } = table(account);
    ports.finding = { code: 'role-not-assumable' };

    const result = await invoke('accounts.verify', { connectionId: account.connectionId });

    assert.ok(result.ok);
    assert.equal(result.account.status, 'waiting');
    assert.equal((result.diagnosis as { code: string }).code, 'role-not-assumable');
    assert.equal(done.filter((step) => step.startsWith('replace')).length, 0);
  });

  test('cuts off a connected account whose role is found open, with the policy that mends it', async () => {
    const account = sampleAccount();
    const { invoke, ports, stored } = table(account);
    ports.finding = { code: 'open-with-any-id' };

    const result = await invoke('accounts.verify', { connectionId: account.connectionId });

    assert.ok(result.ok);
    assert.equal(stored.get(account.connectionId)?.status, 'attention');
    assert.match(JSON.stringify(result.diagnosis), /sts:ExternalId/);
    assert.match(JSON.stringify(result.account.diagnosis), new RegExp(brokerArn));
  });

  test('of a region that is off does not cut off, and the next good one takes the finding away', async () => {
    const account = sampleAccount();
    const { invoke, ports, stored } = table(account);
    const { connectionId } = account;
    ports.finding = { code: 'region-not-enabled' };

    const off = await invoke('accounts.verify', { connectionId });

    assert.ok(off.ok);
    assert.deepEqual(
      [off.account.status, off.account.diagnosis?.code],
      ['connected', 'region-not-enabled'],
    );

    ports.finding = { code: 'connected' };
    await invoke('accounts.verify', { connectionId });

    const { status, statusReason } = stored.get(connectionId) ?? {};
    assert.deepEqual([status, statusReason], ['connected', undefined]);
  });

  test('that AWS throttles leaves a trace, which the next clear answer takes away', async () => {
    const account = sampleAccount();
    const { invoke, ports, health } = table(account);
    const { connectionId } = account;
    ports.finding = { code: 'throttled' };

    const unclear = await invoke('accounts.verify', { connectionId });

    assert.ok(unclear.ok);
    assert.deepEqual(unclear.account.failing, { code: 'throttled', at: now });

    for (const code of ['missing-permission', 'connected'] as const) {
      health.set(connectionId, { code: 'throttled', at: now });
      ports.finding = { code };
      const clear = await invoke('accounts.verify', { connectionId });
      assert.ok(clear.ok);
      assert.equal(clear.account.failing, undefined);
    }
  });

  test('of a role that is waited for leaves no trace: the wizard asks every few seconds', async () => {
    const account = sampleAccount({ status: 'waiting' });
    const { invoke, ports, health } = table(account);
    ports.finding = { code: 'throttled' };

    await invoke('accounts.verify', { connectionId: account.connectionId });

    assert.equal(health.size, 0);
  });

  const duringVerification = async (change: Partial<Account>, code: Finding['code']) => {
    const account = sampleAccount();
    const { invoke, ports, stored } = table(account);
    ports.finding = { code };
    ports.meanwhile = () => {
      stored.set(account.connectionId, { ...account, ...change });
    };

    const result = await invoke('accounts.verify', { connectionId: account.connectionId });

    assert.ok(result.ok);
    return { result, left: stored.get(account.connectionId) };
  };

  test('cuts off an account whose role is found open though it is renamed meanwhile', async () => {
    const { result, left } = await duringVerification(
      { displayName: 'Renamed', revision: 2 },
      'open-without-id',
    );

    assert.deepEqual([result.account.displayName, result.account.status], ['Renamed', 'attention']);
    assert.deepEqual([left?.status, left?.statusReason], ['attention', 'open-without-id']);
    assert.ok(result.diagnosis);
  });

  test('of a role that was changed meanwhile is dropped, and answers with what is stored', async () => {
    const others: readonly Partial<Account>[] = [
      { roleArn: 'arn:aws:iam::111122223333:role/confluops/other' },
      { externalIdSetAt: 5 },
    ];
    for (const other of others) {
      const { result, left } = await duringVerification(
        { ...other, status: 'waiting', revision: 2 },
        'open-without-id',
      );

      assert.deepEqual([result.account.status, result.diagnosis], ['waiting', undefined]);
      assert.equal(left?.status, 'waiting');
    }
  });

  test('of another region is dropped, but for a role that it found open', async () => {
    const moved = { region: 'us-east-1', status: 'waiting', revision: 2 } as const;

    const dropped = await duringVerification(moved, 'connected');
    const cutOff = await duringVerification(moved, 'open-without-id');

    assert.deepEqual([dropped.result.diagnosis, dropped.left?.status], [undefined, 'waiting']);
    assert.equal(cutOff.left?.status, 'attention');
  });

  const found = {
    status: 'attention',
    statusReason: 'open-with-any-id',
    verifiedAt: now - 1,
  } as const;

  const late: readonly [title: string, Partial<Account>, Finding['code'], Account['status']][] = [
    ['never connects a role that another one found open', found, 'connected', 'attention'],
    ['cuts off a role that it found open', { verifiedAt: 1 }, 'open-without-id', 'attention'],
    ['leaves all else to the other one', { verifiedAt: 1 }, 'role-not-assumable', 'connected'],
  ];
  for (const [title, other, code, status] of late) {
    test(`that is late ${title}`, async () => {
      const { result, left } = await duringVerification(other, code);

      assert.deepEqual([result.account.status, left?.status], [status, status]);
      assert.equal(result.diagnosis !== undefined, code === 'open-without-id');
    });
  }

  test('of the same millisecond as another one has a time of its own', async () => {
    const { left } = await duringVerification({ verifiedAt: now }, 'open-without-id');

    assert.equal(left?.verifiedAt, now + 1);
  });

  test('of an account that was deleted meanwhile does not bring it back', async () => {
    const account = sampleAccount();
    const { invoke, ports, stored } = table(account);
    ports.meanwhile = () => {
      stored.delete(account.connectionId);
    };

    assert.deepEqual(await invoke('accounts.verify', { connectionId: account.connectionId }), {
      ok: false,
      code: 'not-found',
    });
    assert.equal(stored.size, 0);
  });
});
