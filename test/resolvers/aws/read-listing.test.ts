import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readListing } from '../../../resolvers/aws/read-listing';
import { withDeadline } from '../../../resolvers/lib/deadline';
import type { Listing } from '../../../resolvers/lib/listing';
import { repeatsOfInvocation } from '../../../resolvers/lib/repeats';
import { role } from './sample-role';
import { garbled, refused, scriptedAws, type Step } from './scripted';

const throttled = refused(400, 'ThrottlingException');
const page = (names: readonly string[], next?: string): Step =>
  garbled(
    JSON.stringify({
      MetricAlarms: names.map((AlarmName) => ({ AlarmName, StateValue: 'OK' })),
      CompositeAlarms: [],
      LogAlarms: [],
      ...(next === undefined ? {} : { NextToken: next }),
    }),
  );

async function read(cloudwatch: readonly Step[], listing: Listing = { prefix: 'web-' }) {
  const { requestHandler } = scriptedAws({ cloudwatch });
  const limits = { overall: 2_000, verification: 2_000, firstSts: 1_000, pauses: [1] };
  const aws = { requestHandler, limits, log: () => undefined };
  const found = await withDeadline(2_000, (signal) =>
    readListing(aws, role, listing, signal, repeatsOfInvocation()),
  );
  return 'state' in found ? found : { ...found, alarms: found.alarms.map(({ name }) => name) };
}

describe('a listing', () => {
  test('has what AWS returned of its prefix, and nothing that AWS returned beside', async () => {
    assert.deepEqual(await read([page(['web-1', 'db-1', 'Web-2', 'web-3'])]), {
      alarms: ['web-1', 'web-3'],
      isComplete: true,
    });
  });

  test('that stops in the middle keeps what was read, and says why there is no more', async () => {
    const found = await read([page(['web-1'], 'next'), throttled, throttled]);

    assert.deepEqual(found, {
      alarms: ['web-1'],
      isComplete: false,
      stopped: { state: 'throttled' },
    });
  });

  test('without a page says why', async () => {
    assert.deepEqual(await read([throttled, throttled]), { state: 'throttled' });
  });
});
