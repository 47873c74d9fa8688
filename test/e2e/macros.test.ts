import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Stack } from './stack';
import { macroFrames, openMacros, shown } from './shown-macros';
import { openStage, type Stage } from './stage';

describe('user macros on a page', () => {
  let stage: Stage;
  let stack: Stack;
  let browser: Browser;

  before(async () => {
    stage = await openStage();
    ({ stack, browser } = stage);
  });

  after(() => stage.close());

  test('are one invocation, with one more for all alarms in them, and break no policy', async () => {
    await stack.clearCalls();
    const page = await openMacros(browser, stack, '/wiki/pages/macros?as=reader');
    const badge = 'ops-alarm-badge:not([state=loading])';
    for (const frame of await macroFrames(page)) {
      const count = await frame.locator('ops-alarm-badge').count();
      if (count > 0)
        await frame
          .locator(badge)
          .nth(count - 1)
          .waitFor();
    }
    await page.close();

    const { forge } = await stack.calls();
    const reports = (await (await fetch(`${stack.ready.site}/host/reports`)).json()) as object;

    assert.deepEqual(
      forge.map(({ name }) => name),
      ['macros.render', 'alarms.read'],
    );
    assert.deepEqual(reports, {
      csp: [],
      scripts: [],
      requests: [],
      styles: [],
      notModelled: [],
      notEmulated: [],
    });
  });

  test('W27 W28: show each reader what that reader may see', async () => {
    const asReader = await openMacros(browser, stack, '/wiki/pages/macros?as=reader');
    const reader = await shown(asReader);
    await asReader.close();
    const asAdmin = await openMacros(browser, stack, '/wiki/pages/macros?as=admin');
    const admin = await shown(asAdmin);
    await asAdmin.close();

    assert.equal(reader.get('finance-note')?.state, 'not-visible');
    assert.equal(admin.get('finance-note')?.state, 'shown');
    assert.doesNotMatch(reader.get('child-pages')?.text ?? '', /for some/);
    assert.match(admin.get('child-pages')?.text ?? '', /for some/);
    for (const macros of [reader, admin]) {
      assert.equal(macros.get('old-banner')?.state, 'disabled');
      assert.equal(macros.get('never-written')?.state, 'unknown-macro');
      assert.match(macros.get('notice')?.text ?? '', /<b>markup<\/b>/);
    }
  });

  test('are as high as what they show, and stand in sentences on the line', async () => {
    const page = await openMacros(browser, stack, '/wiki/pages/macros?as=reader');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('iframe[data-layout=inline]')].every(
        (frame) => frame.getBoundingClientRect().height < 40,
      ),
    );
    const frames = await page.locator('iframe[title="User macro"]').all();
    const heights = await Promise.all(frames.map((frame) => frame.boundingBox()));
    await page.close();

    // None is as high as Confluence keeps free for a block.
    assert.ok(heights.every((box) => box && box.height < 262 && box.height >= 0));
  });

  test('lead to other pages of the site in the place of this one', async () => {
    const page = await openMacros(browser, stack, '/wiki/pages/macros?as=reader');
    const macro = 'ops-macro-view[macro-name=child-pages]';
    for (const frame of await macroFrames(page)) {
      if ((await frame.locator(macro).count()) === 0) continue;
      await frame.locator('a').first().click();
      break;
    }
    await page.waitForURL(/\/wiki\/pages\/below/);

    assert.match(await page.title(), /A page below <it>/);
    await page.close();
  });

  test('in the body of another are rendered with it, as are badges and images there', async () => {
    await stack.clearCalls();
    const page = await openMacros(browser, stack, '/wiki/pages/macros?as=reader');
    const frames = await macroFrames(page);
    const names = await Promise.all(
      frames.map((frame) => frame.locator('ops-macro-view').getAttribute('macro-name')),
    );
    const frame = frames[names.indexOf('frame')]!;
    await frame.waitForSelector('ops-alarm-badge:not([state=loading])');
    const text = await frame.locator('ops-macro-view').evaluate((view) => {
      const { textContent } = view.shadowRoot!;
      return textContent.replace(/\s+/g, ' ');
    });
    const badge = await frame.locator('ops-alarm-badge').getAttribute('state');
    const image = await frame.locator('img').getAttribute('src');
    // An image that is not there has no width.
    await frame.waitForFunction(() => {
      const { shadowRoot } = document.querySelector('ops-macro-view')!;
      return shadowRoot!.querySelector('img')!.naturalWidth === 280;
    });
    await page.close();

    const { forge } = await stack.calls();
    assert.match(text, /this is nested/i);
    assert.match(text, /A notice in a frame ?As in Data Center\./);
    assert.match(badge ?? '', /^(ok|alarm|insufficient-data)$/);
    assert.match(image ?? '', /\/wiki\/download\/attachments\/98310\/queue-depth\.png$/);
    assert.deepEqual(
      forge.map(({ name }) => name),
      ['macros.render', 'alarms.read'],
    );
  });

  test('are in exports to PDF and Word what they show to who exports', async () => {
    // Told no parameters, as Confluence may do it, each is looked for on its page.
    for (const type of ['pdf', 'word', 'word?config=empty']) {
      const read = async (as: string): Promise<Page> => {
        const page = await browser.newPage();
        const address = new URL(`/wiki/pages/macros/export/${type}`, stack.ready.site);
        address.searchParams.set('as', as);
        await page.goto(address.href);
        return page;
      };
      const reader = await read('reader');
      const body = reader.locator('[data-export]');
      const text = (await body.innerText()).replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ');
      const image = await body.locator('img').first().getAttribute('src');
      const cells = await body.locator('table td').allInnerTexts();
      await reader.close();
      const admin = await read('admin');
      const asAdmin = await admin.locator('[data-export]').innerText();
      await admin.close();

      assert.match(text, /The checkout is open and the move is R & D ?\./i);
      assert.match(text, /Moved from Data Center Templates run unchanged; <b>markup<\/b>/);
      assert.match(text, /this is nested ?, and the queue is .* UTC, \d{4}-\d\d-\d\d/i);
      assert.ok(cells.some((cell) => cell.includes(' UTC, ')));
      assert.match(image ?? '', /queue-depth\.png$/);
      assert.match(text, /never-written/);
      assert.match(text, /old-banner has been switched off/);
      assert.match(text, /finance-note is shown to some people/);
      assert.match(asAdmin, /Booked under 4711/);
      assert.doesNotMatch(text, /Booked under 4711|cannot be displayed/);
    }
  });
});
