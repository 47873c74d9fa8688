import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account } from '../../../resolvers/accounts/account';
import { keepFinding } from '../../../resolvers/accounts/keep-finding';
import { renewExternalId } from '../../../resolvers/accounts/renew-external-id';
import { sampleAccount } from '../sample-account';

const now = 5_000;
const open = sampleAccount({
  status: 'attention',
  statusReason: 'open-with-any-id',
  verifiedAt: 1_000,
  externalIdSetAt: now,
});

/** A store of one account and its External ID, and what is done before each of its steps. */
function store(account: Account) {
  const held: { account: Account | undefined; externalId: string | undefined; link: boolean } = {
    account,
    externalId: 'former',
    link: true,
  };
  let before: (step: string) => void = () => undefined;
  const ports = {
    findAccount: () => Promise.resolve(held.account),
    replaceAccount: (changed: Account, seen: Account) => {
      before('row');
      const isAsSeen =
        held.account?.revision === seen.revision && held.account.verifiedAt === seen.verifiedAt;
      if (isAsSeen) held.account = changed;
      return Promise.resolve(isAsSeen);
    },
    replaceExternalId: (_: string, externalId: string) => {
      before('secret');
      held.externalId = externalId;
      return Promise.resolve();
    },
    deleteSetupLink: () => {
      before('link');
      held.link = false;
      return Promise.resolve();
    },
    deleteExternalId: () => {
      held.externalId = undefined;
      return Promise.resolve();
    },
    now: () => now,
  };
  /** Does something before the step of that name and number. */
  const interrupt = (name: string, number: number, work: () => void): void => {
    let steps = 0;
    before = (step) => {
      if (step === name && ++steps === number) work();
    };
  };
  return { held, ports, interrupt };
}

test('C07: the account waits with a new External ID, of a new date', async () => {
  const { held, ports } = store(open);

  const renewed = await renewExternalId(ports, open);

  assert.deepEqual(renewed, held.account);
  assert.match(held.externalId ?? '', /^[0-9a-f-]{36}$/);
  const { status, statusReason, verifiedAt, externalIdSetAt } = renewed ?? open;
  assert.deepEqual([status, statusReason, verifiedAt], ['waiting', undefined, undefined]);
  assert.ok(externalIdSetAt > now);
});

test('a setup link of the former External ID ends before the account waits for the new one', async () => {
  const { held, ports, interrupt } = store(open);
  let status: string | undefined;
  interrupt('link', 1, () => (status = held.account?.status));

  await renewExternalId(ports, open);

  assert.deepEqual([status, held.account?.status, held.link], ['attention', 'waiting', false]);
});

test('a role that is found open cuts the account off, though its region was changed meanwhile', async () => {
  const connected = sampleAccount({ status: 'connected', verifiedAt: 1_000 });
  const moved = { ...connected, region: 'eu-central-1', verifiedAt: 2_000, revision: 2 };
  const { held, ports } = store(moved);
  const stale = {
    ...ports,
    replaceAccount: (changed: Account, seen: Account) =>
      seen === connected ? Promise.resolve(false) : ports.replaceAccount(changed, seen),
  };

  const kept = await keepFinding(stale, connected, { code: 'open-with-any-id' });
  assert.deepEqual([kept?.counts, held.account?.status], [true, 'attention']);

  const other = store(moved);
  const late = { ...other.ports, replaceAccount: stale.replaceAccount };
  const dropped = await keepFinding(late, connected, { code: 'role-not-assumable' });
  assert.deepEqual([dropped?.counts, dropped?.account], [false, moved]);
});

test('what a verification found that began earlier is dropped, and none connects it', async () => {
  const { held, ports } = store(open);
  const renewed = await renewExternalId(ports, open);

  const kept = await keepFinding(ports, open, { code: 'connected' });

  assert.equal(kept?.counts, false);
  assert.deepEqual(held.account, renewed);
});

test('nor does what a verification finds of the former one while it is replaced', async () => {
  for (const [name, number] of [
    ['secret', 1],
    ['row', 2],
  ] as const) {
    const { held, ports, interrupt } = store(open);
    interrupt(name, number, () => {
      const { statusReason, ...account } = held.account!;
      assert.equal(statusReason, 'open-with-any-id');
      held.account = { ...account, status: 'connected', verifiedAt: now + 100 };
    });

    await renewExternalId(ports, open);

    assert.equal(held.account?.status, 'waiting', `${name} ${number}`);
    assert.notEqual(held.externalId, 'former');
  }
});

test('an account that somebody verified before is left as it is', async () => {
  const { held, ports } = store({ ...open, status: 'connected', verifiedAt: 2_000 });

  assert.equal(await renewExternalId(ports, open), undefined);

  assert.deepEqual([held.account?.status, held.externalId], ['connected', 'former']);
});

test('one that is deleted meanwhile keeps no External ID', async () => {
  const { held, ports, interrupt } = store(open);
  interrupt('secret', 1, () => (held.account = undefined));

  assert.equal(await renewExternalId(ports, open), undefined);

  assert.equal(held.externalId, undefined);
});

test('what a crash leaves needs attention, so that the next link gets another one', async () => {
  for (const [name, number] of [
    ['row', 1],
    ['secret', 1],
    ['row', 2],
  ] as const) {
    const { held, ports, interrupt } = store(open);
    interrupt(name, number, () => {
      throw new Error('crash');
    });

    await assert.rejects(async () => renewExternalId(ports, open), /crash/);

    assert.equal(held.account?.status, 'attention', `${name} ${number}`);
  }
});
