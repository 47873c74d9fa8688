import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { listAlarms } from '../../../resolvers/aws/list-alarms';
import { readAlarms } from '../../../resolvers/aws/read-alarms';
import { withDeadline } from '../../../resolvers/lib/deadline';
import type { LogEntry } from '../../../resolvers/lib/log';
import { assertLogSchema } from '../lib/log-schema';
import { lists, session, startFakeAws, type FakeAws } from './fake-aws';
import { accessTo } from './over-the-wire';

const role = {
  roleArn: 'arn:aws:iam::111122223333:role/confluops/ConfluOpsAlarmReader-7d9c1f64',
  externalId: 'b1f0c1de-5e0d-4e21-8a11-00000000c0de',
  region: 'eu-west-1',
  stsRegion: 'us-east-1',
  broker: [{ accessKeyId: 'AKIABROKER0000000000', secretAccessKey: 'secret' }],
} as const;
const time = 1_700_000_000;
const since = new Date(time * 1_000).toISOString();
const good = { AlarmName: 'good', StateValue: 'OK', StateTransitionedTimestamp: time };
const bad = { AlarmName: 'bad', StateValue: 'OK', StateTransitionedTimestamp: time };
const unreadable = { state: 'unavailable', cause: 'unreadable-answer' };

let fake: FakeAws;
let access: ReturnType<typeof accessTo>;
const log: LogEntry[] = [];
before(async () => {
  fake = await startFakeAws();
  access = accessTo(fake.url);
});
after(async () => {
  access.close();
  await fake.close();
});
afterEach(() => log.splice(0));

const aws = () => ({
  ...access,
  log: (entry: LogEntry) => {
    assertLogSchema(entry);
    log.push(entry);
  },
});

function answering(content: Readonly<Record<string, unknown>>): void {
  fake.fate = ({ service }) => (service === 'sts' ? session(1) : lists(content));
}

/** What is told of the alarms good, bad and gone. */
async function read(content: Readonly<Record<string, unknown>>) {
  answering(content);
  const names = ['good', 'bad', 'gone'];
  const answers = await withDeadline(2_000, (signal) => readAlarms(aws(), role, names, signal));
  const [ofGood, ofBad, ofGone] = names.map((name) => answers.get(name));
  return { ofGood, ofBad, ofGone };
}

describe('an alarm that cannot be read', () => {
  const named: readonly [string, object][] = [
    ['a time in words', { ...bad, StateTransitionedTimestamp: 'soon' }],
    ['a time in ISO 8601', { ...bad, StateUpdatedTimestamp: '2026-01-01T00:00:00Z' }],
    ['a time that is a truth', { ...bad, AlarmConfigurationUpdatedTimestamp: true }],
    ['a time in a structure', { ...bad, StateTransitionedTimestamp: { seconds: 1 } }],
    ['a time that no calendar has', { ...bad, StateTransitionedTimestamp: 1e300 }],
    ['no state', { AlarmName: 'bad' }],
    ['a state that is a number', { ...bad, StateValue: 1 }],
    ['a state that is a structure', { ...bad, StateValue: { Value: 'OK' } }],
    ['a state that is null', { ...bad, StateValue: null }],
  ];
  for (const [title, item] of named) {
    test(`for ${title} spoils itself only, and is logged`, async () => {
      const { ofGood, ofBad, ofGone } = await read({
        MetricAlarms: [item, good],
        CompositeAlarms: [],
        LogAlarms: [],
      });

      assert.equal(ofGood?.state, 'ok');
      assert.deepEqual(ofBad, unreadable);
      assert.deepEqual(ofGone, { state: 'not-found' });
      assert.deepEqual(
        log.map((entry) => 'code' in entry && entry.code),
        ['unreadable-answer'],
      );
    });
  }

  const nameless: readonly [string, unknown][] = [
    ['null', null],
    ['a text', 'bad'],
    ['a number', 7],
    ['a list', []],
    ['an alarm without a name', { StateValue: 'OK' }],
    ['an alarm whose name is a number', { ...bad, AlarmName: 7 }],
    ['an alarm whose name is empty', { ...bad, AlarmName: '' }],
    ['an alarm whose name is longer than names are', { ...bad, AlarmName: 'x'.repeat(256) }],
  ];
  for (const [title, item] of nameless) {
    test(`being ${title}, may be any that is missing, so that none is not-found`, async () => {
      const { ofGood, ofBad, ofGone } = await read({ MetricAlarms: [item, good] });

      assert.equal(ofGood?.state, 'ok');
      assert.deepEqual([ofBad, ofGone], [unreadable, unreadable]);
      assert.equal(log.length, 1);
    });
  }

  test('makes a listing incomplete, and is not in it', async () => {
    for (const item of [null, { ...bad, StateTransitionedTimestamp: 'soon' }]) {
      answering({ MetricAlarms: [item, good] });

      const listing = await withDeadline(2_000, (signal) => listAlarms(aws(), role, {}, signal));

      assert.deepEqual(listing, {
        alarms: [{ name: 'good', type: 'metric', state: 'ok', since }],
        isWhole: false,
      });
    }
  });
});

describe('a list that cannot be read', () => {
  for (const list of ['many', 7, true, {}, { 0: bad }]) {
    test(`being ${JSON.stringify(list)}, makes no alarm not-found`, async () => {
      const { ofGood, ofBad, ofGone } = await read({ MetricAlarms: [good], CompositeAlarms: list });

      assert.equal(ofGood?.state, 'ok');
      assert.deepEqual([ofBad, ofGone], [unreadable, unreadable]);
    });
  }

  test('makes an answer with no other list unreadable', async () => {
    for (const content of [{}, { MetricAlarms: null }, { MetricAlarms: 'many', LogAlarms: 7 }]) {
      const answers = await read(content);

      assert.deepEqual(Object.values(answers), [unreadable, unreadable, unreadable]);
    }
  });

  test('is none where AWS leaves one out', async () => {
    for (const content of [{ MetricAlarms: [good] }, { MetricAlarms: [good], LogAlarms: null }]) {
      const { ofGone } = await read(content);

      assert.deepEqual(ofGone, { state: 'not-found' });
    }
  });

  test('nor is a token that is none the end of the list', async () => {
    const { ofGood, ofGone } = await read({ MetricAlarms: [good], NextToken: 7 });

    assert.equal(ofGood?.state, 'ok');
    assert.deepEqual(ofGone, unreadable);
  });
});

describe('two answers under one name', () => {
  const states = ['ALARM', 'RECOVERING', 'INSUFFICIENT_DATA', 'OK'];
  const ours = ['alarm', 'unknown', 'insufficient-data', 'ok'];

  test('give the worse state, with doubt, whichever comes first', async () => {
    for (const [worse, first] of states.entries()) {
      for (const second of states.slice(worse)) {
        for (const pair of [
          [first, second],
          [second, first],
        ]) {
          const [metric, composite] = pair.map((StateValue) => ({ ...good, StateValue }));

          const { ofGood } = await read({ MetricAlarms: [metric], CompositeAlarms: [composite] });

          assert.ok(ofGood && 'doubt' in ofGood, pair.join());
          assert.deepEqual([ofGood.state, ofGood.doubt], [ours[worse], 'contradicting']);
        }
      }
    }
  });

  test('are doubted also where one of them cannot be read', async () => {
    for (const other of [{ AlarmName: 'good' }, { ...good, StateTransitionedTimestamp: 'soon' }]) {
      const { ofGood } = await read({ MetricAlarms: [other], LogAlarms: [good] });

      assert.ok(ofGood && 'doubt' in ofGood);
      assert.deepEqual([ofGood.state, ofGood.doubt], ['ok', 'contradicting']);
    }
  });

  test('stand in a listing once', async () => {
    answering({ MetricAlarms: [good, { ...good, StateValue: 'ALARM' }] });

    const listing = await withDeadline(2_000, (signal) => listAlarms(aws(), role, {}, signal));

    assert.deepEqual(listing, {
      alarms: [{ name: 'good', type: 'metric', state: 'alarm', doubt: 'contradicting', since }],
      isWhole: true,
    });
  });
});

test('a listing shows the doubt of each alarm', async () => {
  answering({
    MetricAlarms: [
      { ...good, EvaluationState: 'PARTIAL_DATA' },
      { ...bad, StateReason: 'Unchecked: Initial alarm creation' },
    ],
  });

  const listing = await withDeadline(2_000, (signal) => listAlarms(aws(), role, {}, signal));

  assert.deepEqual(listing, {
    alarms: [
      { name: 'good', type: 'metric', state: 'ok', doubt: 'partial-data', since },
      { name: 'bad', type: 'metric', state: 'ok', doubt: 'never-evaluated', since },
    ],
    isWhole: true,
  });
});
