import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account } from '../../../resolvers/accounts/account';
import { heal } from '../../../resolvers/accounts/keep-finding';
import { ReadingHealth, type AccountHealth } from '../../../resolvers/accounts/reading-health';
import { sampleAccount } from '../sample-account';

const minute = 60_000;
const seen = sampleAccount({ connectionId: 'a' });

/** Two processes over one storage, and a clock that is set by hand. */
function processes() {
  const stored = new Map<string, AccountHealth>();
  const done: string[] = [];
  const clock = { now: 0 };
  const process = () =>
    new ReadingHealth({
      readHealth: (id) => {
        done.push('read');
        return Promise.resolve(stored.get(id));
      },
      writeHealth: ({ connectionId }, health) => {
        done.push(`write ${health.code}`);
        stored.set(connectionId, health);
        return Promise.resolve();
      },
      heal: ({ statusReason }) => {
        done.push(`heal ${statusReason}`);
        return Promise.resolve();
      },
      log: () => done.push('log'),
      now: () => clock.now,
    });
  const writes = (): string[] => done.filter((step) => step.startsWith('write'));
  return { stored, done, clock, writes, one: process(), other: process() };
}

async function read(health: ReadingHealth, code?: 'throttled' | 'network'): Promise<void> {
  health.begin(seen);
  await health.end(seen, code);
}

test('a read that fails is kept, at most once in five minutes, whichever process reads', async () => {
  const { stored, clock, writes, one, other } = processes();

  for (clock.now = minute; clock.now < 6 * minute; clock.now += 10_000) {
    await Promise.all([read(one, 'throttled'), read(one, 'network')]);
    await read(other, 'network');
  }

  assert.deepEqual(writes(), ['write throttled']);
  assert.deepEqual(stored.get('a'), { code: 'throttled', at: minute });

  await read(other, 'network');
  await read(one, 'throttled');
  assert.deepEqual(writes(), ['write throttled', 'write network']);
});

test('a read that fails right after a good one is kept', async () => {
  const { clock, writes, one } = processes();
  await read(one);

  clock.now = minute;
  await read(one, 'throttled');

  assert.deepEqual(writes(), ['write throttled']);
});

test('what AWS answers costs one read of storage in five minutes, and no write', async () => {
  const { done, clock, one } = processes();

  for (clock.now = 0; clock.now < 10 * minute; clock.now += 10_000) await read(one);

  assert.deepEqual(done, ['read', 'read']);
});

test('an account that failed has healed with the next good read after five minutes', async () => {
  const { stored, clock, one, other } = processes();
  await read(one, 'throttled');

  clock.now = 6 * minute;
  await read(other);

  assert.deepEqual(stored.get('a'), { code: 'good', at: 6 * minute });
});

test('what is kept was looked for while AWS was asked', async () => {
  const { done, one } = processes();

  one.begin(seen);
  assert.deepEqual(done, ['read']);
  await one.end(seen, undefined);

  assert.deepEqual(done, ['read']);
});

test('storage that fails is logged, and nothing else', async () => {
  const { done, one } = processes();
  const failing = new ReadingHealth({
    readHealth: () => Promise.reject(new Error('503')),
    writeHealth: () => Promise.reject(new Error('503')),
    heal: () => Promise.reject(new Error('503')),
    log: () => done.push('log'),
    now: () => 0,
  });

  await read(failing, 'throttled');
  await failing.end({ ...seen, statusReason: 'region-not-enabled' }, undefined);

  assert.ok(done.length >= 2 && done.every((step) => step === 'log'));
  assert.ok(one);
});

test('a good read takes away what a verification found, a failing one leaves it', async () => {
  const { done, one } = processes();
  const found = { ...seen, statusReason: 'region-not-enabled' } as const;

  await one.end(found, 'network');
  await one.end(seen, undefined);
  assert.deepEqual(done, []);

  await one.end(found, undefined);
  assert.deepEqual(done, ['heal region-not-enabled']);
});

const healed = async (now: Partial<Account>): Promise<Account | undefined> => {
  const before = sampleAccount({ statusReason: 'region-not-enabled' });
  let left: Account | undefined = { ...before, ...now };
  await heal(
    {
      findAccount: () => Promise.resolve(left),
      replaceAccount: (account) => {
        left = account;
        return Promise.resolve(true);
      },
    },
    before,
  );
  return left;
};

test('healing takes the finding away, and nothing else', async () => {
  const left = await healed({});

  assert.equal(left?.statusReason, undefined);
  assert.deepEqual(
    [left?.status, left?.verifiedAt, left?.revision],
    ['connected', Date.UTC(2026, 0, 2), 1],
  );
});

test('a good read from before a verification, or a change, heals nothing', async () => {
  const later: readonly Partial<Account>[] = [
    { status: 'attention', statusReason: 'open-without-id', verifiedAt: 5 },
    { verifiedAt: 5 },
    { region: 'us-east-1', revision: 2 },
  ];
  for (const change of later) {
    const left = await healed(change);
    assert.equal(left?.statusReason, change.statusReason ?? 'region-not-enabled');
  }
});
