import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReadShare, type Turn } from '../../../resolvers/alarms/read-share';

const reader = { installation: 'ari:cloud:confluence::site/first', accountId: '712020:reader' };
const account = '7f3a9c21-0000-4000-8000-000000000001';
const start = Date.UTC(2026, 2, 2, 9, 30, 20);

const turns = (share: ReadShare, count: number, now: number, who = reader, of = account): Turn[] =>
  Array.from({ length: count }, () => share.take(who, of, now));

/** Shares of an account of which AWS has just refused a read for the rate. */
function strained(): ReadShare {
  const share = new ReadShare();
  share.refused(account, start);
  return share;
}

test('while AWS refuses nobody, a person may read without an end', () => {
  assert.deepEqual(new Set(turns(new ReadShare(), 1_000, start)), new Set(['repeated']));
});

test('shares count for ten minutes after AWS has refused a read of the account', () => {
  const share = strained();
  turns(share, 1_000, start);
  const other = '7f3a9c21-0000-4000-8000-000000000002';

  assert.deepEqual(new Set(turns(share, 1_000, start, reader, other)), new Set(['repeated']));
  turns(share, 1_000, start + 600_000 - 1);
  assert.deepEqual(turns(share, 1, start + 600_000 - 1), ['refused']);
  assert.deepEqual(new Set(turns(share, 1_000, start + 600_000)), new Set(['repeated']));
});

test('who has shown many pages while nothing was refused has no more to wait for afterwards', () => {
  const share = new ReadShare();
  turns(share, 1_000, start);
  share.refused(account, start);

  assert.deepEqual(turns(share, 1, start), ['refused']);
  assert.deepEqual(turns(share, 1, start + 5_000), ['once']);
});

test('a person has an account read forty times at once, and ten times with repeats', () => {
  const share = strained();

  assert.deepEqual(turns(share, 1_000, start), [
    ...Array<Turn>(10).fill('repeated'),
    ...Array<Turn>(30).fill('once'),
    ...Array<Turn>(960).fill('refused'),
  ]);
});

test('one more read comes back every five seconds, and all of them in time', () => {
  const share = strained();
  turns(share, 1_000, start);

  assert.deepEqual(turns(share, 2, start + 4_999), ['refused', 'refused']);
  assert.deepEqual(turns(share, 2, start + 5_000), ['once', 'refused']);
  assert.deepEqual(turns(share, 1, start + 300_000), ['repeated']);
});

test('who has an account read once a minute has every read repeated', () => {
  const share = strained();

  for (let minute = 0; minute < 60; minute++) {
    assert.deepEqual(turns(share, 5, start + minute * 60_000), Array<Turn>(5).fill('repeated'));
  }
});

test('nobody takes another’s share, on another site or of another account', () => {
  const share = strained();
  turns(share, 1_000, start);

  for (const [who, of] of [
    [{ ...reader, accountId: '712020:editor' }, account],
    [{ ...reader, installation: 'ari:cloud:confluence::site/second' }, account],
    [reader, '7f3a9c21-0000-4000-8000-000000000002'],
  ] as const) {
    assert.deepEqual(turns(share, 1, start, who, of), ['repeated']);
  }
});

test('a crowd is forgotten as soon as it has its share again, and nobody before', () => {
  const share = strained();
  turns(share, 40, start);
  for (let person = 0; person < 5_000; person++) {
    turns(share, 1, start, { ...reader, accountId: `712020:${person}` });
  }

  assert.deepEqual(turns(share, 1, start + 1_000), ['refused']);
  // The crowd is gone by then, and 12 of the 40 have come back.
  assert.equal(turns(share, 40, start + 60_000).filter((turn) => turn !== 'refused').length, 12);
});

test('an endless share ends with nobody', () => {
  const share = ReadShare.endless();

  assert.deepEqual(new Set(turns(share, 1_000, start)), new Set(['repeated']));
});
