import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAlarmName } from '../../rules/alarm-name';

test('a name of 1 to 255 characters is one that CloudWatch could know', () => {
  for (const name of ['x', 'checkout/latency p99', '日本語 🔥', ' ', 'x'.repeat(255)]) {
    assert.equal(parseAlarmName(name), name);
  }
});

test('a name that CloudWatch refuses would fail its whole batch, and does not parse', () => {
  for (const value of [
    '',
    'x'.repeat(256),
    'a\nb',
    '\u007f',
    'next\u0085line',
    'half \ud83d',
    7,
    null,
    ['cpu'],
  ]) {
    assert.equal(parseAlarmName(value), undefined, JSON.stringify(value));
  }
});
