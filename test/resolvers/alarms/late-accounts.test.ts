import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { LateAccounts, type AccountRead } from '../../../resolvers/alarms/late-accounts';

/** One account, which answers when the test says so. */
class Asked {
  answer: (isAnswered: boolean) => void = () => undefined;
  signal: AbortSignal | undefined;
  readonly read: AccountRead = (signal) => {
    this.signal = signal;
    return new Promise((resolve) => (this.answer = resolve));
  };
}

let now = 0;
let late: LateAccounts;
beforeEach(() => {
  now = 0;
  late = new LateAccounts(() => now);
  mock.timers.enable({ apis: ['setTimeout'] });
});
afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

/** Begins a batch of accounts of these ids. */
function begin(...ids: readonly string[]) {
  const asked = new Map(ids.map((id) => [id, new Asked()]));
  const outer = new AbortController();
  let left: readonly string[] | undefined;
  const reads = new Map([...asked].map(([id, { read }]) => [id, read]));
  const done = late.read(reads, outer.signal).then((ids) => (left = [...ids]));
  return {
    of: (id: string) => asked.get(id) ?? assert.fail(id),
    outer,
    done,
    /** Undefined while the batch waits. */
    left: async () => {
      for (let turns = 0; turns < 5; turns += 1) await turn();
      return left;
    },
  };
}

/** Has an account be late once. */
async function makeLate(id: string): Promise<void> {
  const batch = begin('first', id);
  batch.of('first').answer(true);
  await batch.left();
  mock.timers.tick(500);
  assert.deepEqual(await batch.done, [id]);
}

describe('a batch of several accounts', () => {
  test('waits for all that answer within half a second of the first', async () => {
    const batch = begin('a', 'b');

    batch.of('a').answer(true);
    await batch.left();
    mock.timers.tick(499);
    assert.equal(await batch.left(), undefined);
    batch.of('b').answer(true);

    assert.deepEqual(await batch.done, []);
    assert.equal(batch.of('a').signal?.aborted, false);
  });

  test('leaves out what takes longer, and ends it', async () => {
    const batch = begin('a', 'b', 'c');

    batch.of('a').answer(true);
    await batch.left();
    mock.timers.tick(500);

    assert.deepEqual(await batch.done, ['b', 'c']);
    assert.equal(batch.of('b').signal?.aborted, true);
  });

  test('waits as long again as the first answer took', async () => {
    const times = mock.method(performance, 'now', () => 0);
    const batch = begin('a', 'b');
    times.mock.mockImplementation(() => 900);
    batch.of('a').answer(true);
    await batch.left();

    mock.timers.tick(899);
    assert.equal(await batch.left(), undefined);
    mock.timers.tick(1);

    assert.deepEqual(await batch.done, ['b']);
  });

  test('waits for all where the first answer was late itself', async () => {
    const times = mock.method(performance, 'now', () => 0);
    const batch = begin('a', 'b');
    times.mock.mockImplementation(() => 1_600);
    batch.of('a').answer(true);
    await batch.left();

    mock.timers.tick(10_000);
    assert.equal(await batch.left(), undefined);
    batch.of('b').answer(false);

    assert.deepEqual(await batch.done, []);
  });

  test('does not take the answer of an account that is not connected for one of AWS', async () => {
    const batch = begin('gone', 'b');

    batch.of('gone').answer(false);
    await batch.left();
    mock.timers.tick(10_000);
    assert.equal(await batch.left(), undefined);
    batch.of('b').answer(true);

    assert.deepEqual(await batch.done, []);
  });

  test('ends with the invocation', async () => {
    const batch = begin('a', 'b');

    batch.outer.abort(new Error('over'));

    assert.equal(batch.of('b').signal?.aborted, true);
    for (const id of ['a', 'b']) batch.of(id).answer(false);
    assert.deepEqual(await batch.done, []);
  });
});

describe('an account that was late', () => {
  test('is not waited for at all, for five minutes', async () => {
    await makeLate('dead');
    now = 5 * 60_000 - 1;

    const batch = begin('a', 'b', 'dead');
    batch.of('a').answer(true);
    assert.equal(await batch.left(), undefined);
    batch.of('b').answer(true);

    assert.deepEqual(await batch.done, ['dead']);
  });

  test('is told with the others where it is as fast as they are', async () => {
    await makeLate('dead');

    const batch = begin('a', 'dead');
    batch.of('dead').answer(true);
    batch.of('a').answer(true);

    assert.deepEqual(await batch.done, []);
  });

  test('is waited for where there is no other', async () => {
    await makeLate('dead');

    const batch = begin('dead');
    mock.timers.tick(10_000);
    assert.equal(await batch.left(), undefined);
    batch.of('dead').answer(false);

    assert.deepEqual(await batch.done, []);
  });

  test('has half a second again after five minutes', async () => {
    await makeLate('dead');
    now = 5 * 60_000;

    const batch = begin('a', 'dead');
    batch.of('a').answer(true);
    mock.timers.tick(499);

    assert.equal(await batch.left(), undefined);
    batch.of('dead').answer(true);
    assert.deepEqual(await batch.done, []);
  });
});
