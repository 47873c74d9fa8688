import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAnswer } from '../../rules/answer';

test('an answer is read field by field', () => {
  const answer = {
    state: 'alarm',
    doubt: 'partial-data',
    cause: undefined,
    retryAt: '2026-03-02T10:00:00.000Z',
    since: '2026-03-02T09:30:00.000Z',
    reason: 'Threshold crossed',
    actions: 'suppressed',
    suppressor: 'maintenance',
    consoleUrl: 'https://eu-west-1.console.aws.amazon.com/',
    alarmName: 'cpu',
    refreshSeconds: 120,
  };

  assert.deepEqual(parseAnswer({ ...answer, more: 1 }), answer);
});

test('a state or a doubt that this version does not know is not taken for green', () => {
  assert.equal(parseAnswer({ state: 'splendid' })?.state, 'unknown');
  assert.equal(parseAnswer({ state: 'loading' })?.state, 'unknown');
  assert.equal(parseAnswer({ state: 'ok', doubt: 'new-doubt' })?.doubt, 'evaluation-failure');
});

test('C26: an address that is not https is none', () => {
  for (const consoleUrl of ['http://example.com/', 'javascript:alert(1)', '//x', 'x', 7]) {
    assert.equal(parseAnswer({ state: 'ok', consoleUrl })?.consoleUrl, undefined);
  }
});

test('fields of another type are left out', () => {
  const answer = { state: 'ok', since: 7, reason: {}, cause: 'nobody-knows', alarmName: [] };
  Object.assign(answer, { actions: 'paused', suppressor: {}, refreshSeconds: '120' });

  const found = Object.entries(parseAnswer(answer) ?? {});

  assert.deepEqual(
    found.filter(([, value]) => value !== undefined),
    [['state', 'ok']],
  );
});

test('a value without a state is no answer', () => {
  for (const value of [undefined, null, 'ok', 7, [], {}, { state: 7 }, { state: null }]) {
    assert.equal(parseAnswer(value), undefined, JSON.stringify(value));
  }
});
