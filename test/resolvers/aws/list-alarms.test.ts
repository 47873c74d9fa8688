import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ListingPart } from '../../../contract/placing';
import type { StsRegion } from '../../../contract/regions';
import { listAlarms } from '../../../resolvers/aws/list-alarms';
import { listFor, withDeadline } from '../../../resolvers/lib/deadline';
import { garbled, refused, scriptedAws, silent, type Step } from './scripted';

const role = {
  roleArn: 'arn:aws:iam::111122223333:role/confluops/ConfluOpsAlarmReader-7d9c1f64',
  externalId: 'b1f0c1de-0000-4000-8000-00000000c0de',
  region: 'eu-west-1',
  stsRegion: 'us-east-1' as StsRegion,
  broker: [{ accessKeyId: 'AKIABROKER', secretAccessKey: 'broker-secret' }],
};
const throttled = refused(400, 'ThrottlingException');

/** One page of a large account: one alarm, named after the page, and the way to the next page. */
const page = (number: number, more: object = { NextToken: `after-${number}` }): Step =>
  garbled(
    JSON.stringify({
      MetricAlarms: [{ AlarmName: `alarm-${number}`, StateValue: 'OK' }],
      CompositeAlarms: [],
      LogAlarms: [],
      ...more,
    }),
  );

const pages = (first: number, last: number): readonly Step[] =>
  Array.from({ length: last - first + 1 }, (_, index) => page(first + index));

async function list(
  cloudwatch: readonly Step[],
  part: ListingPart = {},
  { overall = 2_000, pause = 0 } = {},
) {
  const { requestHandler, sent } = scriptedAws({ cloudwatch });
  const limits = { overall, verification: 2_000, firstSts: 1_000, pauses: [1, 1] };
  const aws = { requestHandler, limits, log: () => undefined };
  let time = 0;
  const listing = await withDeadline(overall, (signal) =>
    listAlarms(aws, role, part, signal, () => (time += pause)),
  );
  const asked = sent.filter(({ service }) => service === 'cloudwatch').map(({ fields }) => fields);
  return {
    listing,
    names: 'alarms' in listing ? listing.alarms.map(({ name }) => name) : [],
    tokens: asked.map((fields) => fields['NextToken']),
    prefixes: asked.map((fields) => fields['AlarmNamePrefix']),
  };
}

describe('a part of a list of alarms', () => {
  test('is three pages at first, and ten afterwards', async () => {
    const first = await list(pages(1, 20));
    assert.deepEqual(first.names, ['alarm-1', 'alarm-2', 'alarm-3']);
    assert.equal('next' in first.listing && first.listing.next, 'after-3');

    const further = await list(pages(4, 20), { after: 'after-3' });
    assert.equal(further.names.length, 10);
    assert.deepEqual(further.tokens.slice(0, 2), ['after-3', 'after-4']);
    assert.equal('next' in further.listing && further.listing.next, 'after-13');
  });

  test('ends where the list ends, and asks for names that begin so on every page', async () => {
    const { listing, prefixes } = await list([page(1), page(2, {})], { prefix: 'alarm' });

    assert.deepEqual(Object.keys(listing), ['alarms', 'isWhole']);
    assert.deepEqual(prefixes, ['alarm', 'alarm']);
  });

  test('begins no further page once it has taken long enough', async () => {
    const { names, listing } = await list(pages(1, 20), { after: 'x' }, { pause: listFor / 2.5 });

    assert.deepEqual(names, ['alarm-1', 'alarm-2', 'alarm-3']);
    assert.equal('next' in listing && listing.next, 'after-3');
  });

  test('C40: keeps what it has when it is throttled in the middle, and says so', async () => {
    const { listing, names } = await list([page(1), page(2), throttled, throttled, throttled], {
      after: 'after-0',
    });

    assert.deepEqual(names, ['alarm-1', 'alarm-2']);
    assert.ok('stopped' in listing);
    assert.deepEqual([listing.stopped, listing.next], ['throttled', 'after-2']);
  });

  test('goes on by itself where a throttled page is answered at the next attempt', async () => {
    const { names, listing } = await list([page(1), throttled, page(2), page(3, {})]);

    assert.deepEqual(names, ['alarm-1', 'alarm-2', 'alarm-3']);
    assert.equal('stopped' in listing, false);
  });

  test('C40: keeps what it has when AWS falls silent or refuses', async () => {
    const timedOut = await list([page(1), silent], {}, { overall: 100 });
    assert.deepEqual(timedOut.names, ['alarm-1']);
    assert.equal('stopped' in timedOut.listing && timedOut.listing.stopped, 'unavailable');

    const denied = await list([page(1), refused(400, 'AccessDeniedException')]);
    assert.equal('stopped' in denied.listing && denied.listing.stopped, 'aws-refused');
  });

  test('C40: where nothing came of the first page is the state that says why', async () => {
    const { listing } = await list([throttled, throttled, throttled]);

    assert.deepEqual(listing, { state: 'throttled' });
  });

  test('is nothing where AWS does not know the token any more', async () => {
    const { listing } = await list([refused(400, 'InvalidNextToken')], { after: 'old' });

    assert.deepEqual(listing, { state: 'unavailable' });
  });

  test('ends, and is not whole, where a page leads to itself', async () => {
    const again = page(4, { NextToken: 'after-3' });

    const { listing, names } = await list([again, again, again], { after: 'after-3' });

    assert.deepEqual(names, ['alarm-4']);
    assert.deepEqual(
      [Object.keys(listing), 'isWhole' in listing && listing.isWhole],
      [['alarms', 'isWhole'], false],
    );
  });

  test('is not whole where an alarm cannot be read', async () => {
    const broken = { MetricAlarms: [{ AlarmName: 'a' }, { AlarmName: 'b', StateValue: 'OK' }] };
    const { listing, names } = await list([page(1, broken)]);

    assert.deepEqual(names, ['b']);
    assert.equal('isWhole' in listing && listing.isWhole, false);
  });
});
