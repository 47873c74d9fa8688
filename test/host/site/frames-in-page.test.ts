import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../e2e/browser';
import { openStage, type Stage } from './stage';

const html = `<!doctype html><html lang="en"><head><title>App</title>
<link rel="stylesheet" href="./app.css"></head><body><p></p>
<script src="./app.js"></script></body></html>`;

const css = `html, body { margin: 0 } body { inline-size: fit-content }
p { margin: 0; inline-size: 120px; block-size: 20px }`;

/** A badge whose state arrives after a while; its width stays. */
const script = `const text = document.querySelector('p');
text.textContent = 'loading';
__bridge.callBridge('invoke', { functionKey: 'read' }).then(() => { text.textContent = 'ok'; });`;

describe('frames in a page of the site', () => {
  let stage: Stage;
  let browser: Browser;
  let page: Page;
  let answer: () => void;

  before(async () => {
    const answered = new Promise<void>((resolve) => (answer = resolve));
    stage = await openStage({
      html,
      files: { 'app.css': css, 'app.js': script },
      resolve: ({ name }) => (name === 'read' ? answered : undefined),
    });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await stage.close();
  });
  beforeEach(async () => {
    stage.reports.clear();
    page = await browser.newPage();
  });
  afterEach(() => page.close());

  async function open(path: string): Promise<void> {
    await page.goto(stage.site.url + path);
    await page.locator('iframe[data-sized]').nth(1).waitFor();
  }

  test('stand in the line of text, as large as their content, and move nothing later', async () => {
    await open('/wiki/pages/two');
    const state = page.locator('iframe').first().contentFrame().locator('p');
    const places = () =>
      page.evaluate(() => {
        const paragraph = document.querySelector('.page-body p')!;
        const range = document.createRange();
        range.selectNode(paragraph.lastChild!);
        const { top, left } = range.getBoundingClientRect();
        return { top, left, height: paragraph.getBoundingClientRect().height };
      });

    await state.getByText('loading').waitFor();
    const loading = await places();
    answer();
    await state.getByText('ok').waitFor();
    const shown = await places();
    const box = await page.locator('iframe').first().boundingBox();

    assert.deepEqual(shown, loading);
    assert.deepEqual([box?.width, box?.height], [120, 20]);
    assert.ok(shown.height < 40, 'the badge opened a second line');
  });

  /** Makes the first frame's content wider, and answers what that frame tells the page of it. */
  async function widen(): Promise<unknown> {
    const told = page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('message', ({ data }) => {
            resolve(data);
          });
        }),
    );
    await page
      .locator('iframe')
      .first()
      .contentFrame()
      .locator('p')
      .evaluate((text) => {
        text.style.setProperty('inline-size', '200px');
      });
    return told;
  }

  const widthOfFirst = () => page.evaluate(() => document.querySelector('iframe')!.offsetWidth);

  test('keep the size that their content has when they have loaded', async () => {
    await open('/wiki/pages/two');

    const told = await widen();

    assert.deepEqual(told, { type: 'forge-size', width: 200, height: 20 });
    assert.equal(await widthOfFirst(), 120);
  });

  test('follow their content when it grows, where the address says so', async () => {
    await open('/wiki/pages/two?frames=growing');

    await widen();

    await page.waitForFunction(() => document.querySelector('iframe')?.offsetWidth === 200);
  });

  test('are sandboxed as documented and cannot reach the page around them', async () => {
    await open('/wiki/pages/two');
    const iframe = page.locator('iframe').first();
    const reach = await iframe
      .contentFrame()
      .locator('body')
      .evaluate(() => ({
        dom: (() => {
          try {
            return typeof parent.document;
          } catch (error) {
            return (error as Error).name;
          }
        })(),
        popup: window.open('about:blank'),
      }));

    assert.equal(
      await iframe.getAttribute('sandbox'),
      'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts',
    );
    assert.equal(
      await iframe.getAttribute('allow'),
      'camera; clipboard-write; display-capture; fullscreen; microphone',
    );
    assert.deepEqual(reach, { dom: 'SecurityError', popup: null });
  });

  test('cannot call the site themselves: their origin is refused', async () => {
    await open('/wiki/pages/two');
    const { status } = await page.evaluate(async (frames) => {
      const response = await fetch('/host/invoke', { method: 'POST', body: '{}' });
      return { status: response.status, frames };
    }, stage.site.framesUrl);
    const own = await page
      .locator('iframe')
      .first()
      .contentFrame()
      .locator('body')
      .evaluate(
        (_body, url) =>
          fetch(url, { method: 'POST' }).then(
            () => 'sent',
            () => 'blocked',
          ),
        `${stage.site.url}/host/invoke`,
      );

    assert.equal(status, 400);
    assert.equal(own, 'blocked');
  });

  test('are not heard when another window speaks in their name', async () => {
    await open('/wiki/pages/two');
    const width = await page.evaluate((origin) => {
      const data = { type: 'forge-size', width: 700, height: 700, asked: true };
      dispatchEvent(new MessageEvent('message', { data, origin, source: window }));
      const { contentWindow: source } = document.querySelector('iframe')!;
      dispatchEvent(new MessageEvent('message', { data, origin: 'http://evil.example', source }));
      return document.querySelector('iframe')!.offsetWidth;
    }, stage.site.framesUrl);

    assert.notEqual(width, 700);
  });

  test('report what their policy stops, and nothing else', async () => {
    await open('/wiki/pages/two');
    const before = stage.reports.csp.length;
    const frame = page.locator('iframe').first().contentFrame();
    const reported = page.waitForRequest((request) => request.url().endsWith('/csp-report'));
    await frame.locator('p').evaluate((text) => {
      text.setAttribute('style', 'color: red');
    });
    await (await reported).response();

    assert.equal(before, 0);
    assert.equal(stage.reports.csp[0]?.directive, 'style-src-attr');
  });
});
