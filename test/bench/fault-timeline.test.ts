import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seenOf } from '../../bench/faults/timeline';
import type { Shown } from '../../bench/lib/badge-log';

const moments = { failedAt: 100_000, healedAt: 300_000, endedAt: 400_000 };

function shown(badge: number, second: number, state: string, rest: Partial<Shown> = {}): Shown {
  return { badge, at: second * 1_000, state, text: state, ...rest };
}

test('badges that doubt, go dark and come back are told with their longest times', () => {
  const log = [
    shown(0, 1, 'ok'),
    shown(1, 1, 'ok'),
    shown(0, 160, 'ok', { doubt: 'stale', text: 'OK · as of 22:52' }),
    shown(0, 200, 'unavailable', { cause: 'timeout', text: 'Unavailable' }),
    shown(1, 210, 'alarm', { doubt: 'stale', text: 'In alarm · as of 9:05 PM' }),
    shown(0, 330, 'alarm'),
    shown(1, 340, 'ok'),
  ];

  assert.deepEqual(seenOf(log, [0, 1], [0], moments), {
    words: ['state · as of hh:mm', 'Unavailable (timeout)'],
    toldAfter: 60,
    doubtful: 130,
    dark: 130,
    changeAfter: 230,
    freshAfter: 40,
  });
});

test('badges that are well all the time have nothing but their change', () => {
  const log = [shown(0, 1, 'ok'), shown(3, 1, 'ok'), shown(0, 140, 'alarm')];

  assert.deepEqual(seenOf(log, [0, 3], [0], moments), {
    words: [],
    toldAfter: Infinity,
    doubtful: 0,
    dark: 0,
    changeAfter: 40,
    freshAfter: 0,
  });
});

test('what is dark at the end, or never shows the change, is never fresh again', () => {
  const dark = [shown(0, 1, 'ok'), shown(0, 150, 'alarm'), shown(0, 350, 'not-connected')];
  const old = [shown(0, 1, 'ok')];

  assert.equal(seenOf(dark, [0], [0], moments).freshAfter, Infinity);
  assert.equal(seenOf(old, [0], [0], moments).freshAfter, Infinity);
});
