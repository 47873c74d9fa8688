import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { CloudWatchClient, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch';
import type { Browser } from 'playwright-core';
import { badges, frameOf, openPage } from './browser';
import { count, type Calls, type Stack } from './stack';
import { openStage, type Stage } from './stage';

/** Sessions of a role, by access key, with the number of CloudWatch calls that each made. */
function callsPerSession({ aws }: Calls): number[] {
  const sessions = new Map<string, number>();
  for (const { service, accessKeyId } of aws) {
    if (service !== 'cloudwatch' || !accessKeyId.startsWith('ASIA')) continue;
    sessions.set(accessKeyId, (sessions.get(accessKeyId) ?? 0) + 1);
  }
  return [...sessions.values()];
}

describe('badges on a page', () => {
  let stage: Stage;
  let stack: Stack;
  let browser: Browser;

  before(async () => {
    stage = await openStage();
    ({ stack, browser } = stage);
  });

  after(() => stage.close());

  test('C02 C40: the runbook shows every state that AWS can lead to, each in its own words', async () => {
    const page = await openPage(browser, stack, '/wiki/pages/runbook?as=reader');
    const shown = await badges(page);
    await page.close();

    const states = new Set(shown.map(({ state }) => state));
    for (const state of [
      'ok',
      'alarm',
      'insufficient-data',
      'unknown',
      'not-found',
      'not-connected',
      'aws-refused',
      'region-disabled',
      'throttled',
      'unavailable',
    ]) {
      assert.ok(states.has(state), `no badge is ${state}`);
    }
    for (const { state, doubt, text } of shown) {
      if (doubt)
        assert.ok(!/\bOK\b(?! · [a-z])/.test(text), `${state} with ${doubt} says "${text}"`);
    }
  });

  test('a change by the AWS SDK shows at the next load', async () => {
    const client = new CloudWatchClient({
      endpoint: stack.ready.aws,
      region: stack.ready.awsRegion,
      credentials: {
        accessKeyId: stack.ready.awsAccessKeyId,
        secretAccessKey: stack.ready.awsSecretAccessKey,
      },
    });
    const page = await openPage(browser, stack, '/wiki/pages/fifty');
    const first = await badges(page);

    await client.send(
      new SetAlarmStateCommand({
        AlarmName: 'service-07-latency',
        StateValue: 'INSUFFICIENT_DATA',
        StateReason: 'test',
      }),
    );
    await page.close();
    const again = await openPage(browser, stack, '/wiki/pages/fifty');
    const second = await badges(again);
    await again.close();

    const stateOf = (shown: typeof first) =>
      shown.find(({ alarmName }) => alarmName === 'service-07-latency')?.state;
    assert.notEqual(stateOf(first), 'insufficient-data');
    assert.equal(stateOf(second), 'insufficient-data');
  });

  for (const faults of [
    [],
    ['throttle'],
    ['5xx'],
    ['reset'],
    ['throttle', '5xx', 'reset'],
  ] as const) {
    const when = faults.length > 0 ? ` after ${faults.join(', ')}` : '';
    test(`C29: one page load makes as many AssumeRole as CloudWatch calls${when}`, async () => {
      await stack.clearCalls();
      for (const fault of faults) await stack.fault('cloudwatch', 'DescribeAlarms', fault);

      const page = await openPage(browser, stack, '/wiki/pages/fifty');
      const shown = await badges(page);
      await page.close();
      const calls = await stack.calls();

      // Three in a row are more than one read puts up with, if they all meet the same.
      const expected = ['ok', 'alarm', 'insufficient-data'];
      if (faults.length === 3) expected.push('unavailable');
      assert.ok(shown.every(({ state }) => expected.includes(state)));
      assert.ok(count(calls, 'DescribeAlarms') >= Math.min(3, faults.length + 1));
      assert.equal(count(calls, 'AssumeRole'), count(calls, 'DescribeAlarms'));
      assert.ok(callsPerSession(calls).every((made) => made === 1));
    });
  }

  test('C11: showing a page writes nothing to storage', async () => {
    await stack.clearCalls();

    await (await openPage(browser, stack, '/wiki/pages/runbook')).close();
    const { kvs } = await stack.calls();

    assert.ok(kvs.length > 0);
    assert.deepEqual(
      kvs.filter(({ path }) => /set|delete|transaction/.test(path)),
      [],
    );
  });

  test('C16: neither page nor frames leave anything in the browser', async () => {
    const page = await openPage(browser, stack, '/wiki/pages/fifty');
    const frame = page.frames().find((each) => each !== page.mainFrame());
    const left = await frame?.evaluate(async () => ({
      cookie: document.cookie,
      local: (() => {
        try {
          return localStorage.length;
        } catch {
          return 0; // third-party storage is blocked
        }
      })(),
      databases: await indexedDB.databases().catch(() => []),
    }));
    const cookies = await page.context().cookies();
    await page.close();

    assert.deepEqual(left, { cookie: '', local: 0, databases: [] });
    assert.deepEqual(cookies, []);
  });

  test('C39: an account that nobody connected shows a neutral, explained state', async () => {
    const page = await openPage(browser, stack, '/wiki/pages/runbook');
    const shown = await badges(page);
    await page.close();

    const badge = shown.find(({ alarmName }) => alarmName === 'loyalty-points-lag');
    assert.equal(badge?.state, 'not-connected');
    assert.match(badge.text, /Not connected/);
    assert.doesNotMatch(badge.text, /\bOK\b|In alarm/);
  });

  test('activating a badge by keyboard opens the alarm in the AWS console', async () => {
    const page = await openPage(browser, stack, '/wiki/pages/runbook');
    const frame = await frameOf(page, 'checkout-latency');

    await frame.locator('ops-alarm-badge').press('Enter');
    await page.getByText('eu-west-1.console.aws.amazon.com', { exact: false }).first().waitFor();
    await page.close();
  });

  test('anonymous people see the platform’s own box and cause no invocation', async () => {
    const page = await browser.newPage();
    await page.goto(`${stack.ready.site}/wiki/pages/runbook?as=anonymous`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const { forge } = await stack.calls();
    const count = await page.locator('iframe').count();
    await page.close();

    assert.equal(count, 0);
    // What a reader's page asked before it was closed may end only now.
    const asked = forge.filter(({ user }) => user === 'unidentified');
    assert.deepEqual(asked, []);
  });

  test('nothing on the page breaks the Content Security Policy', async () => {
    const page = await browser.newPage();
    const violations: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) violations.push(message.text());
    });
    await page.goto(`${stack.ready.site}/wiki/pages/runbook?theme=dark`);
    await page.locator('iframe').first().contentFrame().locator('ops-alarm-badge').waitFor();
    await page.close();

    assert.deepEqual(violations, []);
  });
});

describe('an installation with nothing connected', () => {
  test('C39: says so on every badge, and causes no AWS call', async () => {
    const { stack, browser, close } = await openStage('--empty');

    const page = await openPage(browser, stack, '/wiki/pages/fifty');
    const shown = await badges(page);
    const { aws } = await stack.calls();
    await close();

    assert.equal(shown.length, 50);
    assert.ok(shown.every(({ state }) => state === 'not-connected'));
    assert.deepEqual(aws, []);
  });
});
