import path from 'node:path';
import { pictures } from './local-site.mjs';

const screen = { width: 1180, height: 520 };
/** Where a page's text is on that screen. */
const article = { x: 300, y: 96, width: 840, height: 424 };

const linkTo = (place) =>
  `https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1${place}`;

/** The pictures of docs/readers.md: what badges tell, an old state, links without one, an export, user macros. */
export async function photographReader(browser, { site }, mode) {
  const theme = mode === 'dark' ? '&theme=dark' : '';
  const page = await browser.newPage({ viewport: screen });
  const take = (name, clip = { x: 0, y: 0, ...screen }) =>
    page.screenshot({
      path: path.join(pictures, `readers-${name}-${mode}.png`),
      animations: 'disabled',
      clip,
    });

  await page.goto(`${site}/wiki/pages/kinds?as=reader${theme}`);
  await (await frameOf(page, 'kind-static-cpu')).locator('button').click();
  const details = page.frameLocator('iframe[title="Alarm details"]');
  await details.locator('section.facts').waitFor();
  const tall = { ...screen, height: 860 };
  await page.setViewportSize(tall);
  await take('details', { x: 0, y: 0, ...tall });
  await page.setViewportSize(screen);

  await page.clock.install();
  await page.goto(`${site}/wiki/pages/runbook?as=reader${theme}`);
  const latency = await frameOf(page, 'checkout-latency');
  await failCloudWatch(site);
  // Old enough that nobody should trust it; what asks again meanwhile gets no answer.
  await page.clock.fastForward('04:00');
  const old = latency.locator('ops-alarm-badge[doubt=stale]');
  await old.waitFor();
  await take('old');
  await fetch(`${site}/host/faults`, { method: 'DELETE' });

  await writeLinks(page, site);
  await page.goto(`${new URL(page.url()).href.replace(/\?.*/, '')}?as=reader${theme}`);
  await page.locator('textarea').fill(linkTo('#alarmsV2:alarm/checkout-latency'));
  await page.locator('.comments button').click();
  for (const frame of await shownFrames(page, 4)) await frame.locator('a').waitFor();
  await page.locator('h1').scrollIntoViewIfNeeded();
  await take('links', { ...article, height: 390 });

  await page.goto(`${site}/wiki/pages/runbook/export/pdf?as=reader${theme}`, { timeout: 60_000 });
  await take('export', article);

  const high = 1400;
  await page.setViewportSize({ ...screen, height: high });
  await page.goto(`${site}/wiki/pages/macros?as=reader${theme}`);
  for (const frame of page.frames().slice(1)) {
    const view = frame.locator('ops-macro-view:not([state=loading])');
    await view.waitFor({ state: 'attached' });
    const waiting = frame.locator('ops-alarm-badge[state=loading]').first();
    await waiting.waitFor({ state: 'detached' });
  }
  // The frames follow the height of what they show a moment later.
  await page.waitForTimeout(500);
  await take('macros', { ...article, x: 318, width: 822, height: 652 });
  await page.close();
}

/** Publishes a page with links pasted into it. */
async function writeLinks(page, site) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${site}/wiki/create?space=OPS&as=editor`);
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Where to look');
  await page.getByRole('textbox', { name: 'Page body' }).click();
  for (const [words, place] of [
    ['Start at ', '#dashboards/dashboard/Production'],
    [', then read ', '#logsV2:log-groups/log-group/$252Faws$252Flambda$252Fcheckout'],
    [', and watch ', '#alarmsV2:alarm/checkout-latency'],
  ]) {
    await page.keyboard.type(words);
    await page.evaluate((text) => navigator.clipboard.writeText(text), linkTo(place));
    await page.keyboard.press('ControlOrMeta+V');
  }
  await page.keyboard.type('.');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('link', { name: 'Edit' }).waitFor();
}

/** The frames of a page, once there are so many. */
async function shownFrames(page, count) {
  await page
    .locator('iframe')
    .nth(count - 1)
    .waitFor();
  return page.frames().slice(1);
}

/** The frame of an alarm's badge, once that shows an answer. */
async function frameOf(page, alarmName) {
  for (const frame of page.frames().slice(1)) {
    // A user macro shows several, none of which is asked for.
    const badge = frame.locator('ops-alarm-badge:not([state=loading])').first();
    await badge.waitFor();
    if ((await badge.getAttribute('alarm-name')) === alarmName) return frame;
  }
  throw new Error(`No badge of ${alarmName}.`);
}

async function failCloudWatch(site) {
  const fault = { service: 'cloudwatch', operation: 'DescribeAlarms', fault: '5xx', times: null };
  const init = { method: 'POST', body: JSON.stringify(fault) };
  const { ok } = await fetch(`${site}/host/faults`, init);
  if (!ok) throw new Error('The local site took no fault.');
}
