import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DescribeAlarmsCommand,
  PutCompositeAlarmCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import type { AwsState } from '../../../host/aws/index';
import {
  demoAccount,
  externalId,
  metricAlarm,
  region,
  roleArn,
  startTestAws,
  type TestAws,
} from './local-aws';

async function setState(aws: TestAws, AlarmName = 'm'): Promise<void> {
  await aws
    .cloudwatch()
    .send(new SetAlarmStateCommand({ AlarmName, StateValue: 'ALARM', StateReason: 'x' }));
}

test('what was kept brings back alarms, users and roles after a restart', async (t) => {
  let kept = '';
  const persist = (state: AwsState): Promise<void> => {
    kept = JSON.stringify(state);
    return Promise.resolve();
  };
  const first = await startTestAws(t, { persist });
  first.world.alarms(demoAccount, region).put(metricAlarm('m'));
  await setState(first);
  await first
    .cloudwatch()
    .send(new PutCompositeAlarmCommand({ AlarmName: '__proto__', AlarmRule: 'ALARM(m)' }));

  const second = await startTestAws(t, { state: JSON.parse(kept) as AwsState, persist });
  const { MetricAlarms, CompositeAlarms } = await second
    .cloudwatch()
    .send(new DescribeAlarmsCommand({ AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] }));
  const { Credentials } = await second.sts().send(
    new AssumeRoleCommand({
      RoleArn: roleArn,
      RoleSessionName: 'confluops',
      ExternalId: externalId,
    }),
  );

  assert.equal(MetricAlarms?.[0]?.StateValue, 'ALARM');
  assert.equal(CompositeAlarms?.[0]?.AlarmName, '__proto__');
  assert.ok(Credentials);
});

test('a write is acknowledged only when it is kept', async (t) => {
  const { promise: durable, resolve: makeDurable } = deferred();
  let isKeeping = false;
  const aws = await startTestAws(t, {
    persist: () => (isKeeping ? durable : Promise.resolve()),
  });
  aws.world.alarms(demoAccount, region).put(metricAlarm('m'));
  isKeeping = true;
  let isAcknowledged = false;

  const write = setState(aws).then(() => (isAcknowledged = true));
  await aws.cloudwatch().send(new DescribeAlarmsCommand({}));
  assert.equal(isAcknowledged, false);
  makeDurable();
  await write;
});

test('a write that cannot be kept is answered as a failure of the service', async (t) => {
  let isBroken = false;
  const reported: unknown[] = [];
  const aws = await startTestAws(t, {
    report: (error) => reported.push(error),
    persist: () => (isBroken ? Promise.reject(new Error('disk full')) : Promise.resolve()),
  });
  aws.world.alarms(demoAccount, region).put(metricAlarm('m'));
  isBroken = true;

  await assert.rejects(setState(aws), { $fault: 'server' });
  assert.deepEqual(reported, [new Error('disk full')]);
});

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
