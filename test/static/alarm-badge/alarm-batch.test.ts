import { expect } from '@open-wc/testing';
import {
  absentStates,
  reportedStates,
  type AlarmReference,
  type ReadAlarmsInput,
} from '../../../contract/alarms';
import { batchedAlarms } from '../../../static/alarm-badge/alarm-batch';
import type { Gateway } from '../../../static/shared/gateway';

const granted: AlarmReference = { connectionId: 'c', alarmName: 'cpu', grant: 'g' };
const pasted: AlarmReference = { link: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:cpu' };

describe('reading alarms in a batch', () => {
  let asked: (readonly [name: string, input: ReadAlarmsInput])[];
  let result: unknown;
  let batched: ReturnType<typeof batchedAlarms>;

  beforeEach(() => {
    asked = [];
    result = { ok: true, answers: [] };
    batched = batchedAlarms(((name: string, input: ReadAlarmsInput) => {
      // As it passes the bridge.
      asked.push([name, JSON.parse(JSON.stringify(input)) as ReadAlarmsInput]);
      return Promise.resolve(result);
    }) as unknown as Gateway);
  });

  it('C17: sends the content’s id with pasted links, and with nothing else', async () => {
    await batched.send([granted], '1001');
    await batched.send([granted, pasted], '1001');
    await batched.send([pasted], undefined, true);

    expect(asked).to.deep.equal([
      ['alarms.read', { references: [granted] }],
      ['alarms.read', { references: [granted, pasted], contentId: '1001' }],
      ['alarms.read', { references: [pasted], mayLeaveOut: true }],
    ]);
  });

  it('sends the newest proof that it was given, with the place that it is of', async () => {
    result = { ok: true, answers: [], proof: 'first' };
    await batched.send([pasted], '1001');
    result = { ok: true, answers: [] };
    await batched.send([pasted], '1001');
    result = { ok: true, answers: [], proof: 'second' };
    await batched.send([granted], '1001');
    await batched.send([granted], '1001');

    expect(asked.map(([, { proof, contentId }]) => [proof, contentId])).to.deep.equal([
      [undefined, '1001'],
      ['first', '1001'],
      ['first', '1001'],
      ['second', '1001'],
    ]);
  });

  it('keeps its proof when an answer is a refusal, or none at all', async () => {
    result = { ok: true, answers: [], proof: 'first' };
    await batched.send([pasted], '1001');
    for (const bad of [{ ok: false, code: 'upstream' }, undefined, null, 7, { proof: { x: 1 } }]) {
      result = bad;
      await batched.send([pasted], '1001');
    }
    await batched.send([pasted], '1001');

    expect(asked.slice(1).map(([, { proof }]) => proof)).to.deep.equal(Array(6).fill('first'));
  });

  it('reads an answer that it has read before as the same answer', () => {
    const answer = batched.parse({ state: 'alarm', doubt: 'who-knows', since: '2026-03-02', x: 1 });

    expect(batched.parse(JSON.parse(JSON.stringify(answer)))).to.deep.equal(answer);
  });

  it('tells failures that will pass from refusals and from states', () => {
    const passing = [...reportedStates, ...absentStates].filter((state) =>
      batched.isPassing({ state }),
    );

    expect(passing).to.deep.equal(['throttled', 'unavailable']);
  });

  it('shows a refused reader no access, and everybody else a failure with its cause', () => {
    expect(batched.failed('refused')).to.deep.equal({ state: 'no-access' });
    expect(batched.failed('timeout')).to.deep.equal({ state: 'unavailable', cause: 'timeout' });
  });
});
