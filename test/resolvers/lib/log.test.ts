import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toStorageEntry } from '../../../resolvers/lib/log';

test('W23: a failure of storage is logged by status and trace id', () => {
  const error = Object.assign(new Error('key role:7d9c1f64 is too long'), {
    name: 'ForgeKvsAPIError',
    code: 'RATE_LIMIT_EXCEEDED',
    responseDetails: { status: 429, traceId: 'ab12cd34ab12cd34', httpPath: '/api/v1/get' },
  });

  assert.deepEqual(toStorageEntry(error, 12.4), {
    event: 'failure',
    phase: 'storage',
    code: 'storage-failed',
    milliseconds: 12,
    status: 429,
    requestId: 'ab12cd34ab12cd34',
  });
});

test('storage that did not answer in time is told apart', () => {
  const entry = toStorageEntry(new DOMException('deadline', 'TimeoutError'), 8_000);

  assert.deepEqual(entry, {
    event: 'failure',
    phase: 'storage',
    code: 'timeout',
    milliseconds: 8_000,
  });
});
