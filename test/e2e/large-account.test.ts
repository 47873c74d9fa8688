import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { startAws } from '../../host/aws';
import { putAlarms } from '../../host/demo/alarms';
import { addRoles, addUsers } from '../../host/demo/connections';
import { accounts, demoRegion } from '../../host/demo/ids';
import { openDemo } from '../../host/demo/state';
import { DurableFile } from '../../host/storage/durable-file';
import { launchBrowser, newPage } from './browser';
import { count, Stack, temporaryData } from './stack';

const title = 'CloudWatch alarm';
const alarmCount = 5_000;
/** The last of all by name; nobody would find it by its beginning. */
const sought = 'zz-Warehouse-Scanner-Backlog';

/** Stores what the demo account is on the first start, with so many alarms. */
async function storeLargeAccount(folder: string): Promise<void> {
  const demo = await openDemo(new DurableFile(path.join(folder, 'demo.json')));
  const file = new DurableFile(path.join(folder, 'aws.json'));
  const aws = await startAws({
    persist: (state) => file.save(() => JSON.stringify(state)),
    world: (world) => {
      addUsers(world);
      putAlarms(world);
      addRoles(world, demo.externalIds);
      const store = world.alarms(accounts.demo, demoRegion);
      const scaling = (index: number): string =>
        `TargetTracking-service/shop/scanner-${index}-AlarmHigh-d4f0770c`;
      for (let index = 1; index < alarmCount; index += 1) {
        const name = index % 4 === 0 ? scaling(index) : `node-${String(index).padStart(5, '0')}`;
        store.put({ AlarmType: 'MetricAlarm', AlarmName: name, StateValue: 'OK' });
      }
      store.put({ AlarmType: 'MetricAlarm', AlarmName: sought, StateValue: 'ALARM' });
    },
  });
  await aws.close();
}

describe('an account of 5,000 alarms', () => {
  let stack: Stack;
  let browser: Browser;
  let close: () => Promise<void>;

  before(async () => {
    const data = await temporaryData();
    await storeLargeAccount(data.folder);
    [stack, browser] = await Promise.all([Stack.start(data.folder), launchBrowser()]);
    close = async () => {
      await browser.close();
      await stack.stop();
      await data.remove();
    };
  });
  after(() => close());

  test('is searched by the middle of a name, and what is found can be placed', async (t) => {
    const editor = await newPage(browser, stack, 'Large account');
    await editor.insert(title);
    const dialog = editor.dialog(title);
    await dialog
      .getByLabel('AWS account')
      .selectOption({ label: `Demo – ${accounts.demo}, ${demoRegion}` });
    const field = dialog.getByRole('combobox', { name: 'Alarm' });
    await field.click();
    await dialog.getByText('There are more.').first().waitFor();
    await stack.clearCalls();

    const began = performance.now();
    await field.fill('scanner');
    await dialog
      .getByText(/Searched [\d,]+ so far/)
      .first()
      .waitFor();
    // The accounts to choose from are options, too.
    const options = dialog.getByRole('listbox', { name: 'Alarms' }).getByRole('option');
    const found = options.filter({ hasText: sought });
    await found.waitFor();
    const milliseconds = performance.now() - began;
    const calls = await stack.calls();

    t.diagnostic(`found in ${milliseconds.toFixed(0)} ms`);
    // One for the beginning of the name, and a page of a hundred each for all but the first 300.
    assert.equal(count(calls, 'DescribeAlarms'), 1 + Math.ceil((alarmCount + 60) / 100) - 3);
    assert.equal(count(calls, 'AssumeRole'), count(calls, 'DescribeAlarms'));
    assert.match(await options.first().innerText(), new RegExp(sought));
    assert.match(await options.nth(1).innerText(), /TargetTracking/);

    await dialog.getByLabel('Leave out alarms that only scale something').check();
    await field.click();
    await found.click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await editor.publish();
    const badge = editor.page.locator('iframe').first().contentFrame().locator('ops-alarm-badge');
    await badge.getByText('In alarm').waitFor();
  });
});
