import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PublicAccount } from '../../../contract/accounts';
import { isExternalIdNew, type Account } from '../../../resolvers/accounts/account';
import { accountSetupHandlers } from '../../../resolvers/accounts/setup-handler';
import { sampleAccount } from '../sample-account';
import { brokerArn, context, now, table } from './accounts-table';

const choices = {
  displayName: ' Shop ',
  region: 'eu-west-1',
  target: '111122223333',
  placement: { scope: 'everywhere' },
} as const;

describe('accounts.create', () => {
  test('C05: makes an id of its own, and takes none from the client', async () => {
    const { invoke } = table();
    const payload = { ...choices, connectionId: 'mine', externalId: 'mine', status: 'connected' };

    const ids = new Set<string>();
    for (let n = 0; n < 100; n += 1) {
      const result = await invoke('accounts.create', payload);
      assert.ok(result.ok);
      ids.add(result.account.connectionId);
      assert.deepEqual(result.account, {
        connectionId: result.account.connectionId,
        displayName: 'Shop',
        accountNumber: '111122223333',
        region: 'eu-west-1',
        roleArn: `arn:aws:iam::111122223333:role/confluops/ConfluOpsAlarmReader-${result.account.connectionId.slice(0, 8)}`,
        status: 'waiting',
        externalIdSetAt: now,
        placement: { scope: 'everywhere' },
        revision: 1,
      });
    }

    assert.equal(ids.size, 100);
    for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
  });

  test('connects the same account number twice, under two roles', async () => {
    const { invoke } = table();

    const results = await Promise.all([1, 2].map(() => invoke('accounts.create', choices)));

    const roles = results.map((result) => (result.ok ? result.account.roleArn : ''));
    assert.notEqual(roles[0], roles[1]);
  });

  test('names the field that does not parse, and stores nothing', async () => {
    const { invoke, stored } = table();

    for (const field of ['displayName', 'region', 'target'] as const) {
      assert.deepEqual(await invoke('accounts.create', { ...choices, [field]: '' }), {
        ok: false,
        code: 'invalid-input',
        field,
      });
    }
    assert.equal(stored.size, 0);
  });

  test("takes a role at another path only with a broker of the site's own", async () => {
    const { invoke, ports } = table();
    const elsewhere = { ...choices, target: 'arn:aws:iam::111122223333:role/elsewhere' };
    const ours = { ...choices, target: 'arn:aws:iam::111122223333:role/confluops/any-name' };

    assert.ok((await invoke('accounts.create', elsewhere)).ok);
    ports.vendor = true;
    assert.ok((await invoke('accounts.create', ours)).ok);
    assert.deepEqual(await invoke('accounts.create', elsewhere), {
      ok: false,
      code: 'invalid-input',
      field: 'target',
    });
  });
});

describe('accounts.update', () => {
  test('tells the second of two administrators, and overwrites nothing', async () => {
    const account = sampleAccount({ revision: 3 });
    const { invoke, stored } = table(account);
    const { connectionId } = account;

    const first = await invoke('accounts.update', { connectionId, revision: 3, displayName: 'A' });
    const second = await invoke('accounts.update', { connectionId, revision: 3, displayName: 'B' });

    assert.ok(first.ok);
    assert.equal(first.account.revision, 4);
    assert.deepEqual(second, { ok: false, code: 'conflict' });
    assert.equal(stored.get(connectionId)?.displayName, 'A');
  });

  test('of a name asks AWS nothing, and keeps the rest', async () => {
    const account = sampleAccount({ portalUrl: 'https://acme.awsapps.com/start' });
    const { invoke, stored, done } = table(account);
    const { connectionId, revision } = account;

    await invoke('accounts.update', { connectionId, revision, displayName: 'New' });

    assert.deepEqual(stored.get(connectionId), { ...account, displayName: 'New', revision: 2 });
    assert.deepEqual(done, [`replace ${connectionId}`]);
  });

  test('of a region verifies it before it counts', async () => {
    const account = sampleAccount();
    const { invoke, stored, done } = table(account);
    const { connectionId, revision } = account;

    const result = await invoke('accounts.update', { connectionId, revision, region: 'us-west-2' });

    assert.ok(result.ok);
    assert.deepEqual([result.account.region, result.account.status], ['us-west-2', 'connected']);
    assert.equal(done[0], `verify us-west-2 ${account.roleArn}`);
    assert.equal(stored.get(connectionId)?.verifiedAt, now);
  });

  test('of a region that AWS refuses is told, and badges say what AWS says', async () => {
    const account = sampleAccount();
    const { invoke, ports } = table(account);
    const { connectionId, revision } = account;
    ports.finding = { code: 'region-not-enabled' };

    const result = await invoke('accounts.update', {
      connectionId,
      revision,
      region: 'eu-south-2',
    });

    assert.ok(result.ok);
    assert.equal(result.account.status, 'connected');
    assert.equal(result.account.diagnosis?.code, 'region-not-enabled');
  });

  test('of a role that AWS refuses is not read, as long as it has not passed', async () => {
    const findings = [
      ['role-not-assumable', 'waiting'],
      ['missing-permission', 'attention'],
    ] as const;
    for (const [code, status] of findings) {
      const account = sampleAccount();
      const { invoke, ports } = table(account);
      const { connectionId, revision } = account;
      ports.finding = { code };

      const target = 'arn:aws:iam::111122223333:role/confluops/other';
      const result = await invoke('accounts.update', { connectionId, revision, target });

      assert.ok(result.ok);
      assert.equal(result.account.status, status);
    }
  });

  test('keeps that a role was verified, which may still take the External ID', async () => {
    const target = 'arn:aws:iam::111122223333:role/confluops/other';
    const starts = [
      [
        sampleAccount({ status: 'attention', statusReason: 'open-with-any-id' }),
        { region: 'eu-north-1' },
      ],
      [sampleAccount(), { target }],
      [sampleAccount({ status: 'waiting', verifiedAt: now - 1 }), { region: 'eu-north-1' }],
    ] as const;
    for (const [account, change] of starts) {
      const { invoke, ports, stored } = table(account);
      const { connectionId, revision } = account;
      ports.finding = { code: 'role-not-assumable' };

      const result = await invoke('accounts.update', { connectionId, revision, ...change });

      assert.ok(result.ok);
      assert.deepEqual([result.account.status, result.account.verifiedAt], ['waiting', undefined]);
      const left = stored.get(connectionId);
      assert.equal(left?.verifiedAt, account.verifiedAt);
      assert.equal(left !== undefined && isExternalIdNew(left), false);
    }
  });

  test('of a region about which AWS says nothing goes on as it was', async () => {
    const account = sampleAccount();
    const { invoke, ports } = table(account);
    const { connectionId, revision } = account;
    ports.finding = { code: 'throttled' };

    const result = await invoke('accounts.update', {
      connectionId,
      revision,
      region: 'eu-south-2',
    });

    assert.ok(result.ok);
    assert.deepEqual([result.account.region, result.account.status], ['eu-south-2', 'connected']);
  });

  test('of what is gone, or malformed, is refused', async () => {
    const { invoke } = table();

    assert.deepEqual(
      await invoke('accounts.update', { connectionId: crypto.randomUUID(), revision: 1 }),
      { ok: false, code: 'not-found' },
    );
    assert.deepEqual(await invoke('accounts.update', { connectionId: 7, revision: 1 }), {
      ok: false,
      code: 'invalid-input',
      field: 'connectionId',
    });
  });
});

describe('accounts.list', () => {
  test('C35: shows every stored field, of the External ID only when it was made', async () => {
    const account = sampleAccount({
      portalUrl: 'https://acme.awsapps.com/start',
      permissionsBoundary: 'arn:aws:iam::111122223333:policy/b',
      status: 'attention',
      statusReason: 'open-without-id',
    });
    const { invoke, done } = table(account);

    const result = await invoke('accounts.list');

    assert.ok(result.ok);
    const { statusReason, ...shown } = account;
    const [{ diagnosis, ...listed } = {} as PublicAccount] = result.accounts;
    assert.deepEqual(listed, shown);
    assert.equal(diagnosis?.code, statusReason);
    assert.ok(done.includes('tidy'));
  });
});

test('accounts.list tells what failed in the last day, unless it was good since', async () => {
  const accounts = [1, 2, 3, 4].map(() => sampleAccount());
  const [failing, healed, old] = accounts.map(({ connectionId }) => connectionId);
  const { invoke, health } = table(...accounts);
  const day = 24 * 60 * 60_000;
  health.set(failing!, { code: 'role-not-assumable', at: now - day + 1 });
  health.set(healed!, { code: 'good', at: now - 1 });
  health.set(old!, { code: 'network', at: now - day });

  const result = await invoke('accounts.list');

  assert.ok(result.ok);
  assert.deepEqual(
    result.accounts.map((account) => account.failing?.code),
    ['role-not-assumable', undefined, undefined, undefined],
  );
});

test('accounts.list tells of how many deleted accounts something was left', async () => {
  const { invoke, ports } = table();
  assert.deepEqual(await invoke('accounts.list'), { ok: true, accounts: [] });

  ports.left = 2;

  assert.deepEqual(await invoke('accounts.list'), { ok: true, accounts: [], swept: 2 });
});

test('a change keeps what a verification found meanwhile', async () => {
  const account = sampleAccount();
  const { invoke, ports, stored } = table(account);
  const open = {
    ...account,
    status: 'attention',
    statusReason: 'open-with-any-id',
    verifiedAt: now,
  } as const;
  ports.findAccount = (id) => {
    const seen = stored.get(id);
    stored.set(id, open);
    return Promise.resolve(seen);
  };

  const { connectionId, revision } = account;
  const change = { connectionId, revision, displayName: 'Renamed' };

  assert.ok((await invoke('accounts.update', change)).ok);
  const { displayName, status } = stored.get(account.connectionId) ?? {};
  assert.deepEqual([displayName, status], ['Renamed', 'attention']);
});

test('a change that comes too late leaves that it found the role open', async () => {
  const account = sampleAccount();
  const { invoke, ports, stored } = table(account);
  const { connectionId, revision } = account;
  ports.finding = { code: 'open-with-any-id' };
  ports.meanwhile = () => {
    stored.set(connectionId, { ...account, displayName: 'Renamed', revision: 2 });
  };

  const result = await invoke('accounts.update', { connectionId, revision, region: 'us-west-2' });

  assert.deepEqual(result, { ok: false, code: 'conflict' });
  const { displayName, region, status, statusReason } = stored.get(connectionId) ?? {};
  assert.deepEqual(
    [displayName, region, status, statusReason],
    ['Renamed', 'eu-west-1', 'attention', 'open-with-any-id'],
  );
});

describe('accounts.delete', () => {
  test('removes the account, and once more what a crash left', async () => {
    const account = sampleAccount();
    const { invoke, stored, done } = table(account);
    const { connectionId } = account;

    for (let n = 0; n < 2; n += 1) {
      assert.deepEqual(await invoke('accounts.delete', { connectionId }), { ok: true });
    }

    assert.equal(stored.size, 0);
    assert.deepEqual(done, [`remove ${connectionId}`, `remove ${connectionId}`]);
  });
});

describe('accounts.setup', () => {
  const open = async (
    account: Account | undefined,
    payload: object,
    arn = brokerArn,
    linkEnd = 0,
  ) => {
    const opened: unknown[] = [];
    const renewed: Account[] = [];
    let current = account;
    const handlers = accountSetupHandlers({
      findAccount: () => Promise.resolve(current),
      renewExternalId: (account) => {
        const isRead = current === account;
        current = sampleAccount({
          connectionId: account.connectionId,
          revision: account.revision,
          status: 'waiting',
        });
        renewed.push(account);
        return Promise.resolve(isRead ? current : undefined);
      },
      brokerArn: () => Promise.resolve(arn || undefined),
      setupLinkEnd: () => Promise.resolve(linkEnd),
      now: () => now,
      openSetupLink: (...input) => {
        opened.push(input);
        return Promise.resolve({ url: 'https://x.example/public/u/a.b', expiresAt: now });
      },
    });
    const connectionId = account?.connectionId ?? crypto.randomUUID();
    const result = await handlers['accounts.setup']({
      payload: { connectionId, lifetime: '15-minutes', ...payload } as never,
      context,
    });
    return { result, opened, renewed };
  };
  const waiting = sampleAccount({ status: 'waiting' });

  test('opens a link for 15 minutes, or for a day where a colleague runs it', async () => {
    for (const [lifetime, milliseconds] of [
      ['15-minutes', 900_000],
      ['24-hours', 86_400_000],
    ] as const) {
      const { result, opened, renewed } = await open(waiting, { lifetime });

      assert.ok(result.ok);
      assert.deepEqual(renewed, []);
      assert.deepEqual(opened, [[waiting, brokerArn, milliseconds]]);
      assert.match(result.setup.command, /create-stack/);
    }
  });

  test('keeps a colleague’s link where that is asked for, and no other', async () => {
    const asked = { keepsColleagues: true };
    const colleagues = now + 23 * 3_600_000;
    const own = now + 900_000;

    const kept = await open(waiting, asked, brokerArn, colleagues);

    assert.deepEqual(kept.result, { ok: false, code: 'link-in-use' });
    assert.deepEqual(kept.opened, []);
    for (const [payload, end] of [
      [{}, colleagues],
      [asked, own],
      [asked, now - 1],
      [asked, 0],
    ] as const) {
      assert.ok((await open(waiting, payload, brokerArn, end)).result.ok);
    }
  });

  const refused = [
    sampleAccount({ statusReason: 'role-not-assumable' }),
    sampleAccount({ status: 'attention', statusReason: 'open-with-any-id' }),
    sampleAccount({ status: 'attention', statusReason: 'missing-permission' }),
    // Its role or region was changed since another was verified.
    sampleAccount({ status: 'waiting', verifiedAt: now }),
  ];

  test('of a role that AWS refuses, or that is open, waits for one with a new External ID', async () => {
    for (const account of refused) {
      const { result, opened, renewed } = await open(account, {});

      assert.ok(result.ok);
      assert.deepEqual(renewed, [account]);
      const [[linked] = []] = opened as [Account][];
      assert.deepEqual([linked?.status, linked?.statusReason], ['waiting', undefined]);
    }
  });

  test('makes no new External ID where it opens no link', async () => {
    const [account] = refused;

    for (const attempt of [await open(account, {}, ''), await open(sampleAccount(), {})]) {
      assert.deepEqual([attempt.renewed, attempt.opened], [[], []]);
    }
  });

  test('opens none for a role that is verified already, or without a broker', async () => {
    assert.deepEqual((await open(sampleAccount(), {})).result, { ok: false, code: 'conflict' });
    assert.deepEqual((await open(waiting, {}, '')).result, { ok: false, code: 'broker-unchecked' });
    assert.deepEqual((await open(undefined, {})).result, { ok: false, code: 'not-found' });
    assert.deepEqual((await open(waiting, { lifetime: 'for ever' })).result, {
      ok: false,
      code: 'invalid-input',
      field: 'lifetime',
    });
  });
});
