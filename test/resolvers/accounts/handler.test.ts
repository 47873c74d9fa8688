import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PublicAccount } from '../../../contract/accounts';
import type { Result } from '../../../contract/result';
import type { Account } from '../../../resolvers/accounts/account';
import type { Finding } from '../../../resolvers/accounts/cut-off';
import { accountHandlers, type AccountPorts } from '../../../resolvers/accounts/handler';
import { accountSetupHandlers } from '../../../resolvers/accounts/setup-handler';
import { sampleAccount } from '../sample-account';

const context = { accountId: 'admin-1', accountType: 'licensed' };
const now = Date.UTC(2026, 5, 1);
const brokerArn = 'arn:aws:iam::999988887777:user/confluops-broker';

type Answer = Result<{
  account: PublicAccount;
  accounts: readonly PublicAccount[];
  diagnosis?: object;
}>;

/** The handlers over accounts in memory, with a role that answers what it is told to. */
function table(...accounts: Account[]) {
  const stored = new Map(accounts.map((account) => [account.connectionId, account]));
  const done: string[] = [];
  const ports: AccountPorts & {
    finding: Finding;
    vendor: boolean;
    left: number;
    meanwhile?: () => void;
  } = {
    finding: { code: 'connected' },
    vendor: false,
    left: 0,
    listAccounts: () => Promise.resolve([...stored.values()]),
    findAccount: (id) => Promise.resolve(stored.get(id)),
    storeAccount: (account) => {
      stored.set(account.connectionId, account);
      return Promise.resolve();
    },
    replaceAccount: (account, seen) => {
      const { revision, verifiedAt } = stored.get(account.connectionId) ?? {};
      if (revision !== seen.revision || verifiedAt !== seen.verifiedAt) {
        return Promise.resolve(false);
      }
      stored.set(account.connectionId, account);
      done.push(`replace ${account.connectionId}`);
      return Promise.resolve(true);
    },
    removeAccount: (id) => {
      stored.delete(id);
      done.push(`remove ${id}`);
      return Promise.resolve();
    },
    verifyRole: ({ region, roleArn }) => {
      done.push(`verify ${region} ${roleArn}`);
      ports.meanwhile?.();
      return Promise.resolve(ports.finding);
    },
    closeSetupLink: (id) => {
      done.push(`close ${id}`);
      return Promise.resolve();
    },
    tidySetupLinks: () => {
      done.push('tidy');
      return Promise.resolve();
    },
    sweepAccounts: () => Promise.resolve(ports.left),
    brokerArn: () => Promise.resolve(brokerArn),
    isVendorsBroker: () => Promise.resolve(ports.vendor),
    now: () => now,
  };
  const handlers = accountHandlers(ports);
  const invoke = (name: keyof typeof handlers, payload: unknown = {}) =>
    (handlers[name] as (request: unknown) => Promise<Answer>)({ payload, context });
  return { ports, stored, done, invoke };
}

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

  test('of a region that AWS refuses needs attention, and badges do not read from it', async () => {
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
    assert.equal(result.account.status, 'attention');
    assert.equal(result.account.diagnosis?.code, 'region-not-enabled');
  });

  test('of a region about which AWS says nothing waits until it does', async () => {
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
    assert.deepEqual([result.account.status, result.account.verifiedAt], ['waiting', undefined]);
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

describe('accounts.verify', () => {
  test('connects a waiting account whose role passed, and ends its setup link', async () => {
    const account = sampleAccount({ status: 'waiting' });
    const { invoke, done } = table(account);

    const result = await invoke('accounts.verify', { connectionId: account.connectionId });

    assert.ok(result.ok);
    assert.deepEqual([result.account.status, result.diagnosis], ['connected', undefined]);
    assert.ok(done.includes(`close ${account.connectionId}`));
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
      { region: 'us-east-1' },
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
  const open = async (account: Account | undefined, payload: object, arn = brokerArn) => {
    const opened: unknown[] = [];
    const handlers = accountSetupHandlers({
      findAccount: () => Promise.resolve(account),
      brokerArn: () => Promise.resolve(arn || undefined),
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
    return { result, opened };
  };
  const waiting = sampleAccount({ status: 'waiting' });

  test('opens a link for 15 minutes, or for a day where a colleague runs it', async () => {
    for (const [lifetime, milliseconds] of [
      ['15-minutes', 900_000],
      ['24-hours', 86_400_000],
    ] as const) {
      const { result, opened } = await open(waiting, { lifetime });

      assert.ok(result.ok);
      assert.deepEqual(opened, [[waiting, brokerArn, milliseconds]]);
      assert.match(result.setup.command, /create-stack/);
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
