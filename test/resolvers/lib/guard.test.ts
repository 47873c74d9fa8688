import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeResolver } from '@forge/resolver';
import type { Contract } from '../../../contract/index';
import { guarded } from '../../../resolvers/lib/guard';
import type { LogEntry } from '../../../resolvers/lib/log';

const secret = 'arn:aws:iam::111122223333:role/secret';

class QuotaError extends Error {
  readonly $metadata = { requestId: '3f1c2a9e-0000-4000-8000-000000000001' };
}

/** The real resolver with one function that throws what it is told to. */
function failing(error: unknown) {
  const log: LogEntry[] = [];
  const resolver = makeResolver<Pick<Contract, 'alarms.read'>>({
    'alarms.read': () => {
      throw error;
    },
  });
  const invoke = guarded(['alarms.read'], resolver, (entry) => log.push(entry));
  return {
    log,
    invoke: (functionKey: string) => invoke({ call: { functionKey, payload: {} }, context: {} }),
  };
}

test('a name that the contract does not hold is refused, also one of the object prototype', async () => {
  const { invoke, log } = failing(new Error('never reached'));

  for (const name of [
    'alarms.list',
    '',
    'constructor',
    'toString',
    '__proto__',
    'hasOwnProperty',
  ]) {
    assert.deepEqual(await invoke(name), {
      ok: false,
      code: 'invalid-input',
      field: 'functionKey',
    });
  }
  assert.deepEqual(log, []);
});

test('W23: an unexpected error is logged by class name and request id, and answered with a code', async () => {
  const { invoke, log } = failing(new QuotaError(secret));

  const result = await invoke('alarms.read');

  assert.deepEqual(result, { ok: false, code: 'upstream' });
  assert.deepEqual(log, [
    {
      event: 'unexpected',
      error: 'QuotaError',
      requestId: '3f1c2a9e-0000-4000-8000-000000000001',
    },
  ]);
});

test('W23: neither a message, nor a name that was set, nor a made-up request id reaches the log', async () => {
  const named = Object.assign(new Error(secret), {
    name: secret,
    $metadata: { requestId: secret },
    responseDetails: { traceId: 'not an id' },
  });

  for (const [thrown, error] of [
    [named, 'Error'],
    [secret, 'string'],
    [{ message: secret }, 'object'],
    [undefined, 'undefined'],
  ] as const) {
    const { invoke, log } = failing(thrown);

    assert.deepEqual(await invoke('alarms.read'), { ok: false, code: 'upstream' });
    assert.deepEqual(log, [{ event: 'unexpected', error }]);
  }
});
