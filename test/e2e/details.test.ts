import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Browser, Frame, Page } from 'playwright-core';
import { axeProblems } from './axe';
import { badges, frameOf, openPage } from './browser';
import type { Calls, Stack } from './stack';
import { openStage, type Stage } from './stage';

/** The frame of the modal that is open, once it shows what it was opened for. */
async function openedDetails(page: Page): Promise<Frame> {
  const element = await page.locator('iframe[title="Alarm details"]').elementHandle();
  const frame = await element.contentFrame();
  assert.ok(frame, 'no modal is open');
  await frame.locator('ops-alarm-details h2').waitFor();
  return frame;
}

async function openByMouse(page: Page, alarmName: string): Promise<Frame> {
  const badge = await frameOf(page, alarmName);
  await badge.locator('ops-alarm-badge button').click();
  return openedDetails(page);
}

function callsOf({ forge }: Calls, name: string): number {
  return forge.filter((call) => call.function === name || call.name === name).length;
}

describe('the details of an alarm', () => {
  let stage: Stage;
  let stack: Stack;
  let browser: Browser;
  let page: Page;

  before(async () => {
    stage = await openStage();
    ({ stack, browser } = stage);
  });

  afterEach(() => page.close());
  after(() => stage.close());

  test('open from a badge by mouse, with what it knows and what AWS says besides', async () => {
    page = await openPage(browser, stack, '/wiki/pages/runbook?as=reader');
    await stack.clearCalls();

    const frame = await openByMouse(page, 'checkout-latency');

    await frame.locator('.condition').waitFor();
    assert.match(await frame.locator('h2').innerText(), /checkout-latency/);
    assert.match(await frame.locator('.state').innerText(), /^OK\s+since /);
    assert.match(await frame.locator('.condition').innerText(), /Latency.* above 1\.5/);
    assert.equal(callsOf(await stack.calls(), 'details.read'), 1);
    assert.deepEqual(await axeProblems(frame), []);
  });

  test('open and close by keyboard', async () => {
    page = await openPage(browser, stack, '/wiki/pages/runbook?as=reader');
    const badge = await frameOf(page, 'checkout-latency');
    await badge.locator('ops-alarm-badge button').focus();
    await page.keyboard.press('Enter');

    const frame = await openedDetails(page);
    await frame.locator('.condition').waitFor();
    await frame.locator('header a').first().focus();
    await page.keyboard.press('Escape');

    await page.locator('iframe[title="Alarm details"]').waitFor({ state: 'detached' });
  });

  test('show a composite alarm’s rule, and what decides it', async () => {
    page = await openPage(browser, stack, '/wiki/pages/runbook?as=reader');

    const frame = await openByMouse(page, 'shop-front-composite');

    await frame.locator('.rule').waitFor();
    assert.ok((await frame.locator('.rule .leaf').count()) > 1);
    assert.ok((await frame.locator('.leaf[data-decides]').count()) > 0);
    assert.deepEqual(await axeProblems(frame), []);
  });

  test('fit a narrow window, in dark, without a policy that stops anything', async () => {
    page = await openPage(browser, stack, '/wiki/pages/runbook?as=reader&theme=dark');
    await page.setViewportSize({ width: 400, height: 800 });

    const frame = await openByMouse(page, 'checkout-latency');

    await frame.locator('ops-alarm-chart, .condition').first().waitFor();
    const spare = await frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(spare, 0);
    assert.deepEqual(await axeProblems(frame), []);
  });

  test('open from no badge without a state', async () => {
    page = await openPage(browser, stack, '/wiki/pages/runbook?as=reader');
    const shown = (await badges(page)).find(({ state }) => state === 'not-found');
    assert.ok(shown?.alarmName);

    const badge = await frameOf(page, shown.alarmName);
    await badge.locator('ops-alarm-badge button').click();

    await page.locator('.flag').first().waitFor();
    assert.equal(await page.locator('iframe[title="Alarm details"]').count(), 0);
  });
});
