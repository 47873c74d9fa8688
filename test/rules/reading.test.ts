import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportedStates } from '../../contract/alarms';
import { failed } from '../../rules/answer';
import { nextReading, shownAnswer } from '../../rules/reading';

const then = new Date(Date.UTC(2026, 2, 2, 9, 30));
const later = (milliseconds: number) => new Date(then.getTime() + milliseconds);
const ok = { state: 'ok' } as const;

test('a fresh answer is shown as it is', () => {
  const reading = nextReading(undefined, ok, then);

  assert.deepEqual(shownAnswer(reading, later(180_000)), ok);
});

test('C23: an answer of more than three minutes is stale, whatever happened since', () => {
  for (const state of reportedStates) {
    const reading = nextReading(undefined, { state }, then);

    assert.deepEqual(shownAnswer(reading, later(180_001)), {
      state,
      doubt: 'stale',
      retryAt: undefined,
    });
  }
});

test('C23: an answer of the future is stale, because a clock was set back', () => {
  const { doubt } = shownAnswer(nextReading(undefined, ok, then), later(-180_001));

  assert.equal(doubt, 'stale');
});

test('C23: a failure that will pass leaves the last state standing, as stale', () => {
  for (const state of ['throttled', 'unavailable'] as const) {
    const retryAt = later(60_000).toISOString();
    const reading = nextReading(nextReading(undefined, ok, then), { state, retryAt }, later(1));

    assert.deepEqual(reading.checkedAt, then);
    assert.deepEqual(shownAnswer(reading, later(1)), { state: 'ok', doubt: 'stale', retryAt });
  }
});

test('a refusal, or an alarm that is gone, takes the place of the last state', () => {
  for (const state of ['no-access', 'not-found', 'aws-refused'] as const) {
    const reading = nextReading(nextReading(undefined, ok, then), { state }, later(1));

    assert.deepEqual(shownAnswer(reading, later(1)), { state });
  }
});

test('where nothing was ever reported a failure is shown as one', () => {
  const reading = nextReading(
    nextReading(undefined, { state: 'not-found' }, then),
    failed('timeout'),
    then,
  );

  assert.deepEqual(shownAnswer(reading, later(200_000)), failed('timeout'));
});
