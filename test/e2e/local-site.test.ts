import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { request } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { Stack, temporaryData } from './stack';

function administrator({ ready }: Stack, secretAccessKey = ready.awsSecretAccessKey) {
  return {
    endpoint: ready.aws,
    region: ready.awsRegion,
    credentials: { accessKeyId: ready.awsAccessKeyId, secretAccessKey },
  };
}

/** Node's fetch sets Host by itself, so this asks by hand. */
function statusWith(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the local site', () => {
  let data: Awaited<ReturnType<typeof temporaryData>>;
  let stack: Stack;

  before(async () => {
    data = await temporaryData();
    stack = await Stack.start(data.folder);
  });

  after(async () => {
    await stack.stop();
    await data.remove();
  });

  test('refuses a second process on its data folder, and says who holds it', async () => {
    const second = spawn(
      process.execPath,
      ['--import', 'tsx', 'host/main.ts', '--port', '0', '--data', data.folder],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    second.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));

    const code = await new Promise((resolve) => second.once('exit', resolve));

    assert.equal(code, 1);
    assert.match(said, new RegExp(`in use by process ${stack.ready.pid}`));
  });

  test('refuses a foreign Host and a foreign Origin', async () => {
    const page = `${stack.ready.site}/wiki/pages/runbook`;
    const calls = `${stack.ready.site}/host/calls`;

    assert.equal(await statusWith(page, { host: 'evil.example' }), 403);
    assert.equal(await statusWith(calls, { host: 'evil.example:80' }), 403);
    assert.equal(await statusWith(calls, { origin: 'http://evil.example' }), 403);
    assert.equal(await statusWith(page, {}), 200);
  });

  test('lets the AWS SDK read and change alarms with the printed keys', async () => {
    const client = new CloudWatchClient(administrator(stack));

    await client.send(
      new SetAlarmStateCommand({
        AlarmName: 'nightly-backup',
        StateValue: 'ALARM',
        StateReason: 'test',
      }),
    );
    const { MetricAlarms } = await client.send(
      new DescribeAlarmsCommand({ AlarmNames: ['nightly-backup'] }),
    );

    assert.equal(MetricAlarms?.[0]?.StateValue, 'ALARM');
  });

  test('prints a page to open and lines for a shell, and then the ready line', async () => {
    const [before = '', after] = stack.printed.text.split(/^ready .*\n/m);
    const [page = ''] = /http\S+/.exec(before) ?? [];
    const exported = before.match(/^export .*$/gm) ?? [];
    const client = `import('@aws-sdk/client-cloudwatch')
      .then(({ CloudWatchClient, DescribeAlarmsCommand }) =>
        new CloudWatchClient().send(new DescribeAlarmsCommand({ AlarmNames: ['checkout-latency'] })))
      .then(({ MetricAlarms }) => console.log(MetricAlarms[0].AlarmName))`;

    const { stdout } = await promisify(execFile)('sh', [
      '-c',
      `${exported.join('\n')}\nexec "$0" --eval "$1"`,
      process.execPath,
      client,
    ]);

    assert.equal((await fetch(page)).status, 200);
    assert.equal(stdout, 'checkout-latency\n');
    assert.equal(after, '');
  });

  test('refuses a wrong secret as AWS does', async () => {
    const client = new CloudWatchClient(administrator(stack, 'wrong'));

    await assert.rejects(client.send(new DescribeAlarmsCommand({})), {
      name: 'SignatureDoesNotMatch',
    });
  });

  test('refuses the demo role without an External ID and with a wrong one', async () => {
    const { ready } = stack;
    const sts = new STSClient({
      endpoint: ready.aws,
      region: 'us-east-1',
      credentials: {
        accessKeyId: ready.brokerAccessKeyId,
        secretAccessKey: ready.brokerSecretAccessKey,
      },
    });
    const role = {
      RoleArn: 'arn:aws:iam::111122223333:role/confluops/ConfluOpsAlarmReader-7d9c1f64',
      RoleSessionName: 'test',
    };

    for (const ExternalId of [undefined, '00000000-0000-4000-8000-000000000000']) {
      await assert.rejects(
        sts.send(new AssumeRoleCommand({ ...role, ...(ExternalId ? { ExternalId } : {}) })),
        { name: 'AccessDenied' },
      );
    }
  });
});

test('the local site ends within a second of SIGTERM and keeps what it acknowledged', async () => {
  const data = await temporaryData();
  const first = await Stack.start(data.folder);
  await new CloudWatchClient(administrator(first)).send(
    new SetAlarmStateCommand({
      AlarmName: 'nightly-backup',
      StateValue: 'ALARM',
      StateReason: 'before the restart',
    }),
  );

  const took = await first.stop();
  const second = await Stack.start(data.folder);
  const { MetricAlarms } = await new CloudWatchClient(administrator(second)).send(
    new DescribeAlarmsCommand({ AlarmNames: ['nightly-backup'] }),
  );
  await second.stop('SIGINT');
  await data.remove();

  assert.ok(took < 1000, `it took ${took} ms`);
  assert.equal(MetricAlarms?.[0]?.StateReason, 'before the restart');
});
