import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { DescribeAlarmsCommand, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch';
import { AssumeRoleCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { Fault } from '../../../host/aws/index';
import {
  administrator,
  brokerAccount,
  demoAccount,
  externalId,
  metricAlarm,
  protocolNames,
  region,
  roleArn,
  startTestAws,
  TestClock,
  type TestAws,
} from './local-aws';

const describeAlarms = new DescribeAlarmsCommand({});

async function faulty(t: TestContext, fault: Omit<Fault, 'service' | 'times'>): Promise<TestAws> {
  const aws = await startTestAws(t, { slowness: 500 });
  aws.aws.inject({ service: 'cloudwatch', times: 1, ...fault });
  return aws;
}

describe('an injected fault', () => {
  for (const protocol of protocolNames) {
    test(`is told over ${protocol} as AWS would tell it`, async (t) => {
      const aws = await startTestAws(t);
      const client = aws.cloudwatch(administrator, protocol);
      const inject = (fault: Fault['fault']): void =>
        aws.aws.inject({ service: 'cloudwatch', fault, times: 1 });

      inject('throttle');
      await assert.rejects(client.send(describeAlarms), {
        name: 'Throttling',
        message: 'Rate exceeded',
      });
      inject('5xx');
      await assert.rejects(client.send(describeAlarms), { $fault: 'server' });
      inject('denied');
      await assert.rejects(client.send(describeAlarms), {
        name: 'AccessDenied',
        message: /perform: cloudwatch:DescribeAlarms because no identity-based policy allows/,
      });
      inject('garbage');
      await assert.rejects(client.send(describeAlarms));
      await client.send(describeAlarms);
    });
  }

  test('that resets the connection is a reset to the client, and recorded without an answer', async (t) => {
    const aws = await faulty(t, { fault: 'reset' });

    await assert.rejects(aws.cloudwatch().send(describeAlarms), { code: 'ECONNRESET' });

    assert.deepEqual(
      aws.aws.calls.map(({ status }) => status),
      [0],
    );
  });

  test('that never answers lasts until the client gives up', async (t) => {
    const aws = await faulty(t, { fault: 'timeout' });

    await assert.rejects(
      aws.cloudwatch().send(describeAlarms, { abortSignal: AbortSignal.timeout(200) }),
      { name: 'AbortError' },
    );
  });

  test('that is slow answers in the end', async (t) => {
    const aws = await faulty(t, { fault: 'slow' });
    const start = performance.now();

    await aws.cloudwatch().send(describeAlarms);

    assert.ok(performance.now() - start >= 490);
  });

  test('is met by the calls that it names, as often as it says, and by no other', async (t) => {
    const aws = await startTestAws(t);
    aws.world.alarms(demoAccount, region).put(metricAlarm('m'));
    aws.aws.inject({
      service: 'cloudwatch',
      operation: 'DescribeAlarms',
      region,
      fault: 'throttle',
      times: 2,
    });
    const elsewhere = aws.cloudwatch(administrator, undefined, { region: 'eu-west-2' });

    await elsewhere.send(describeAlarms);
    await aws
      .cloudwatch()
      .send(new SetAlarmStateCommand({ AlarmName: 'm', StateValue: 'OK', StateReason: 'x' }));
    await aws.sts(administrator).send(new GetCallerIdentityCommand({}));
    await assert.rejects(aws.cloudwatch().send(describeAlarms));
    await assert.rejects(aws.cloudwatch().send(describeAlarms));
    await aws.cloudwatch().send(describeAlarms);
  });

  test('of one account is met by who assumes a role there or calls from there, until it is cleared', async (t) => {
    const aws = await startTestAws(t);
    const assumes = new AssumeRoleCommand({
      RoleArn: roleArn,
      RoleSessionName: 'confluops',
      ExternalId: externalId,
    });
    const ofAll = { service: 'sts', fault: 'denied', times: Infinity } as const;
    aws.aws.inject({ service: 'cloudwatch', fault: '5xx', times: Infinity, account: demoAccount });
    aws.aws.inject({ ...ofAll, account: demoAccount });

    for (let call = 0; call < 3; call += 1) {
      await assert.rejects(aws.sts().send(assumes), { name: 'AccessDenied' });
      await assert.rejects(aws.cloudwatch().send(describeAlarms), { $fault: 'server' });
    }
    await aws.sts().send(new GetCallerIdentityCommand({}));

    aws.aws.inject({ ...ofAll, account: brokerAccount });
    aws.aws.clearFaults(demoAccount);

    await aws.sts().send(assumes);
    await aws.cloudwatch().send(describeAlarms);
    await assert.rejects(aws.sts().send(new GetCallerIdentityCommand({})));

    aws.aws.clearFaults();

    await aws.sts().send(new GetCallerIdentityCommand({}));
  });

  test('is passed by the SDK where it may try again', async (t) => {
    const aws = await faulty(t, { fault: 'throttle' });
    const client = aws.cloudwatch(administrator, undefined, { maxAttempts: 2 });

    const { $metadata } = await client.send(describeAlarms);

    assert.equal($metadata.attempts, 2);
  });
});

test('nine DescribeAlarms a second pass, the tenth is throttled, another region is not', async (t) => {
  const clock = new TestClock(new Date().toISOString());
  const aws = await startTestAws(t, { clock: clock.now, rateLimits: true });
  const client = aws.cloudwatch();
  const elsewhere = aws.cloudwatch(administrator, undefined, { region: 'eu-west-2' });

  for (let call = 0; call < 9; call += 1) await client.send(describeAlarms);
  await assert.rejects(client.send(describeAlarms), { name: 'Throttling' });
  await elsewhere.send(describeAlarms);
  clock.advance(1);
  await client.send(describeAlarms);
});

test('the record of calls tells who asked what, and nothing of what was said', async (t) => {
  const aws = await startTestAws(t);
  aws.world.alarms(demoAccount, region).put(metricAlarm('secret-alarm-name'));
  const forger = aws.cloudwatch({ ...administrator, secretAccessKey: 'guessed' });

  await aws.cloudwatch().send(
    new SetAlarmStateCommand({
      AlarmName: 'secret-alarm-name',
      StateValue: 'OK',
      StateReason: 'secret reason',
    }),
  );
  await assert.rejects(forger.send(describeAlarms));

  assert.deepEqual(aws.aws.calls, [
    {
      service: 'cloudwatch',
      operation: 'SetAlarmState',
      account: demoAccount,
      region,
      accessKeyId: administrator.accessKeyId,
      protocol: 'json',
      status: 200,
    },
  ]);
  aws.aws.clearCalls();
  assert.equal(aws.aws.calls.length, 0);
});
