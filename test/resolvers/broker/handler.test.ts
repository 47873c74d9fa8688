import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PublicBroker } from '../../../contract/broker';
import type { Result } from '../../../contract/result';
import type { Account } from '../../../resolvers/accounts/account';
import {
  brokerOf,
  settled,
  withKey,
  withoutKey,
  type StoredBroker,
  type StoredKey,
} from '../../../resolvers/broker/broker';
import { brokerHandlers, type BrokerPorts } from '../../../resolvers/broker/handler';
import { sampleAccount } from '../sample-account';

const context = { accountId: 'admin-1', accountType: 'licensed' };
const arn = 'arn:aws:iam::999988887777:user/confluops-broker';
const keysOf = (letter: string) => ({
  accessKeyId: `AKIA${letter.repeat(12)}7Q2X`,
  secretAccessKey: `sentinel-secret-${letter}`,
});

type Answer = Result<{ broker?: PublicBroker; kit: { policy: string } }>;

/** The handlers over a broker in memory, whose keys AWS knows by the user that is told. */
function panel(given: { stored?: StoredBroker; accounts?: Account[]; users?: object } = {}) {
  let list: readonly StoredKey[] = [given.stored?.current, given.stored?.next]
    .filter((key) => key !== undefined)
    .reduce<readonly StoredKey[]>(
      (before, key) => withKey(before, `id-${before.length}`, given.stored?.arn ?? arn, key),
      [],
    );
  if (given.stored && list.length === 0) {
    const { arn: user, removedAt = 0 } = given.stored;
    list = [{ id: 'gone', arn: user, setAt: 0, removedAt }];
  }
  const users = new Map(Object.entries({ [keysOf('A').accessKeyId]: arn, ...given.users }));
  const ports: BrokerPorts & { vendor?: ReturnType<typeof keysOf> } = {
    findBroker: () => Promise.resolve(brokerOf(list)),
    addKey: (user, key) => {
      list = settled(withKey(list, `id-${list.length}`, user, key));
      return Promise.resolve(brokerOf(list) ?? { arn: user });
    },
    removeKey: (setAt) => {
      list = withoutKey(list, setAt, 8);
      return Promise.resolve(true);
    },
    vendorKeys: () => ports.vendor,
    identify: ({ accessKeyId }) => {
      const known = users.get(accessKeyId);
      return Promise.resolve(
        known?.startsWith('arn:')
          ? { arn: known }
          : { problem: (known ?? 'broker-refused') as 'broker-refused' },
      );
    },
    listAccounts: () => Promise.resolve(given.accounts ?? []),
    now: () => 7,
  };
  const handlers = brokerHandlers(ports);
  const invoke = (name: keyof typeof handlers, payload: unknown = {}) =>
    (handlers[name] as (request: unknown) => Promise<Answer>)({ payload, context });
  return { ports, invoke, stored: () => brokerOf(list) };
}

describe('broker.save', () => {
  test('C24: keeps keys that AWS knows as those of a user, and answers them masked', async () => {
    const { invoke, stored } = panel();

    const result = await invoke('broker.save', keysOf('A'));

    assert.deepEqual(stored(), { arn, current: { ...keysOf('A'), setAt: 7 } });
    assert.deepEqual(result, {
      ok: true,
      broker: { arn, source: 'installation', current: { maskedKeyId: 'AKIA…7Q2X', setAt: 7 } },
    });
    assert.doesNotMatch(JSON.stringify(result), /sentinel/);
  });

  test('keeps nothing that AWS refuses, or that belongs to no user, or that was not checked', async () => {
    for (const code of ['broker-refused', 'broker-not-user', 'broker-unchecked']) {
      const { invoke, stored } = panel({ users: { [keysOf('B').accessKeyId]: code } });

      assert.deepEqual(await invoke('broker.save', keysOf('B')), { ok: false, code });
      assert.equal(stored(), undefined);
    }
  });

  test('asks AWS nothing about what can be no key of a user', async () => {
    const { invoke, ports } = panel();
    ports.identify = () => Promise.reject(new Error('asked'));
    const refused = async (change: object) => invoke('broker.save', { ...keysOf('A'), ...change });

    assert.deepEqual(await refused({ accessKeyId: 'ASIAAAAAAAAAAAAA7Q2X' }), {
      ok: false,
      code: 'broker-not-user',
    });
    for (const accessKeyId of [
      '',
      'akia',
      'AKIA short',
      5,
      undefined,
      keysOf('A').secretAccessKey,
    ]) {
      assert.deepEqual(await refused({ accessKeyId }), {
        ok: false,
        code: 'invalid-input',
        field: 'accessKeyId',
      });
    }
    for (const secretAccessKey of ['', 'with space inside', 5, undefined, 'x\n', 'é'.repeat(9)]) {
      assert.deepEqual(await refused({ secretAccessKey }), {
        ok: false,
        code: 'invalid-input',
        field: 'secretAccessKey',
      });
    }
  });

  test('takes a second key of the same user as the next', async () => {
    const { invoke, stored } = panel({
      stored: { arn, current: { ...keysOf('Z'), setAt: 1 } },
      accounts: [sampleAccount()],
    });

    const result = await invoke('broker.save', keysOf('A'));

    assert.ok(result.ok);
    assert.deepEqual(result.broker?.next, { maskedKeyId: 'AKIA…7Q2X', setAt: 7 });
    assert.equal(stored()?.current?.accessKeyId, keysOf('Z').accessKeyId);
  });

  test('refuses a key of another user while connected roles trust the present one', async () => {
    const other = { [keysOf('B').accessKeyId]: 'arn:aws:iam::999988887777:user/another' };
    const connected = sampleAccount();
    const accounts = [connected, sampleAccount({ status: 'waiting' })];
    const before = { arn, current: { ...keysOf('A'), setAt: 1 } };
    const { invoke, stored } = panel({ stored: before, accounts, users: other });

    assert.deepEqual(await invoke('broker.save', keysOf('B')), {
      ok: false,
      code: 'broker-in-use',
      subjects: [connected.roleArn],
    });
    assert.deepEqual(stored(), before);
  });

  test("refuses it also after the keys were removed, and in place of the vendor's", async () => {
    const other = { [keysOf('B').accessKeyId]: 'arn:aws:iam::999988887777:user/another' };
    const accounts = [sampleAccount()];

    const removed = panel({ stored: { arn }, accounts, users: other });
    const vendors = panel({ accounts, users: other });
    vendors.ports.vendor = keysOf('A');

    for (const { invoke } of [removed, vendors]) {
      const result = await invoke('broker.save', keysOf('B'));
      assert.equal(!result.ok && result.code, 'broker-in-use');
    }
  });

  test('takes a key of another user while no role trusts the present one', async () => {
    const other = 'arn:aws:iam::999988887777:user/another';
    const { invoke, stored } = panel({
      stored: { arn, current: { ...keysOf('A'), setAt: 1 } },
      users: { [keysOf('B').accessKeyId]: other },
    });

    assert.ok((await invoke('broker.save', keysOf('B'))).ok);
    assert.deepEqual(stored(), { arn: other, current: { ...keysOf('B'), setAt: 7 } });
  });
});

describe('broker.remove', () => {
  const rotating = {
    arn,
    current: { ...keysOf('Z'), setAt: 1 },
    next: { ...keysOf('A'), setAt: 2 },
  };

  test('ends a rotation either way', async () => {
    for (const [key, setAt, left] of [
      ['current', 1, 'A'],
      ['next', 2, 'Z'],
    ] as const) {
      const { invoke, stored } = panel({ stored: rotating });

      assert.ok((await invoke('broker.remove', { key, setAt })).ok);
      assert.equal(stored()?.current?.accessKeyId, keysOf(left).accessKeyId);
      assert.equal(stored()?.next, undefined);
    }
  });

  test('of the last key leaves nothing but whose it was', async () => {
    const alone = { arn, current: { ...keysOf('A'), setAt: 1 } };
    const { invoke, stored } = panel({ stored: alone });

    assert.deepEqual(await invoke('broker.remove', { key: 'current', setAt: 1 }), { ok: true });

    assert.deepEqual(stored(), { arn, removedAt: 8 });
  });

  test('leaves a key alone that took the place of the one that was seen', async () => {
    const { invoke, stored } = panel({ stored: rotating });
    const remove = () => invoke('broker.remove', { key: 'current', setAt: 1 });

    assert.ok((await remove()).ok);
    assert.deepEqual(await remove(), { ok: false, code: 'not-found' });
    assert.equal(stored()?.current?.accessKeyId, keysOf('A').accessKeyId);
  });

  test('of what is not there is refused', async () => {
    const { invoke } = panel();

    assert.deepEqual(await invoke('broker.remove', { key: 'next' }), {
      ok: false,
      code: 'not-found',
    });
    assert.deepEqual(await invoke('broker.remove', { key: 'arn' }), {
      ok: false,
      code: 'invalid-input',
      field: 'key',
    });
  });
});

describe('broker.show', () => {
  test("shows the vendor's broker by its user alone", async () => {
    const { invoke, ports } = panel();
    ports.vendor = keysOf('A');

    const result = await invoke('broker.show');

    assert.ok(result.ok);
    assert.deepEqual(result.broker, { arn, source: 'vendor' });
  });

  test('shows what to run when there is none, with roles made elsewhere in the policy', async () => {
    const elsewhere = 'arn:aws:iam::111122223333:role/elsewhere';
    const { invoke } = panel({ accounts: [sampleAccount({ roleArn: elsewhere })] });

    const result = await invoke('broker.show');

    assert.ok(result.ok);
    assert.equal(result.broker, undefined);
    assert.match(result.kit.policy, /role\/elsewhere/);
  });
});
