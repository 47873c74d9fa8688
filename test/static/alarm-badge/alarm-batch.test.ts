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
  const batched = batchedAlarms(((name: string, input: ReadAlarmsInput) => {
    asked.push([name, input]);
    return Promise.resolve({ ok: true, answers: [] });
  }) as unknown as Gateway);

  beforeEach(() => {
    asked = [];
  });

  it('C17: sends the content’s id with pasted links, and with nothing else', async () => {
    await batched.send([granted], '1001');
    await batched.send([granted, pasted], '1001');
    await batched.send([pasted]);

    expect(asked).to.deep.equal([
      ['alarms.read', { references: [granted] }],
      ['alarms.read', { references: [granted, pasted], contentId: '1001' }],
      ['alarms.read', { references: [pasted] }],
    ]);
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
