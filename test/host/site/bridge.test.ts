import assert from 'node:assert/strict';
import type * as Bridge from '@forge/bridge';
import { after, before, beforeEach, afterEach, describe, test } from 'node:test';
import { build } from 'esbuild';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../e2e/browser';
import { openStage, type Stage } from './stage';

declare global {
  /** The app's page hands the whole unmodified package to the tests. */
  var bridge: typeof Bridge;
  var heard: unknown[];
}

const html = `<!doctype html><html lang="en"><head><title>App</title>
<link rel="stylesheet" href="./app.css"><script src="./app.js"></script></head>
<body><p id="content">badge</p></body></html>`;

const css = `html, body { margin: 0 } body { inline-size: fit-content; color: var(--ds-text, #111) }
p { margin: 0; inline-size: 120px; block-size: 20px }`;

async function appScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      // tsx calls __name in the functions that tests send into the frame.
      contents: `import * as bridge from '@forge/bridge';
        Object.assign(globalThis, { bridge, heard: [], __name: (named) => named });`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
  });
  return outputFiles[0]!.text;
}

describe('the unmodified @forge/bridge in a frame of the site', () => {
  let stage: Stage;
  let browser: Browser;
  let page: Page;

  before(async () => {
    const files = { 'app.js': await appScript(), 'app.css': css };
    stage = await openStage({
      html,
      files,
      resolve: ({ name, payload }) => {
        if (name === 'fails') throw new Error('There was an error invoking the function - boom');
        return { name, payload };
      },
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

  /** Opens a page and answers the nth of its frames, ready to be spoken to. */
  async function frameAt(path: string, index = 0): Promise<Frame> {
    await page.goto(stage.site.url + path);
    await page.locator('iframe[data-sized]').nth(index).waitFor();
    const handle = await page.locator('iframe').nth(index).elementHandle();
    const frame = await handle.contentFrame();
    return frame!;
  }

  test('invokes a resolver, and rejects with the platform’s words when it throws', async () => {
    const frame = await frameAt('/wiki/pages/two');

    const answer = await frame.evaluate(() => bridge.invoke('alarms.read', { references: [] }));
    const words = await frame.evaluate(() =>
      bridge.invoke('fails').catch((error: unknown) => (error as Error).message),
    );

    assert.deepEqual(answer, { name: 'alarms.read', payload: { references: [] } });
    assert.equal(words, 'There was an error invoking the function - boom');
  });

  test('answers the context of the macro, and takes no word of the frame for it', async () => {
    const frame = await frameAt('/wiki/pages/two?mode=edit&theme=dark');
    const context = await frame.evaluate(() => bridge.view.getContext());

    assert.equal(context.moduleKey, 'alarm-badge');
    assert.equal(context.environmentType, 'DEVELOPMENT');
    assert.equal(context.theme?.colorMode, 'dark');
    assert.equal(context.locale, 'en-US');
    assert.equal((context.extension as { isEditing: boolean }).isEditing, true);
    assert.ok(!JSON.stringify(context).includes('token'));
  });

  test('brings the platform’s tokens and follows the switch of the theme', async () => {
    const frame = await frameAt('/wiki/pages/two');
    const colour = () => frame.evaluate(() => getComputedStyle(document.body).color);
    const before = await colour();

    await frame.evaluate(async () => {
      await bridge.view.theme.enable();
      await bridge.events.on('FORGE_CORE_THEME_CHANGED', (event) => heard.push(event));
    });
    const light = await colour();
    await page.getByRole('button', { name: 'Light or dark theme' }).click();
    await page.locator('html[data-color-mode=dark]').waitFor();
    await frame.locator('html[data-color-mode=dark]').waitFor();
    const dark = await colour();
    const events = await frame.evaluate(() => heard as { theme: { colorMode: string } }[]);

    assert.equal(before, 'rgb(17, 17, 17)');
    assert.equal(light, 'rgb(41, 42, 46)');
    assert.notEqual(dark, light);
    assert.equal(events[0]?.theme.colorMode, 'dark');
    assert.match(page.url(), /theme=dark/);
  });

  test('carries events between all frames of the app, until one unsubscribes', async () => {
    const first = await frameAt('/wiki/pages/two');
    const second = await (await page.locator('iframe').nth(1).elementHandle()).contentFrame();

    const heardBy = await second!.evaluateHandle(() =>
      bridge.events.on('changed', (value) => heard.push(value)),
    );
    await first.evaluate(() => bridge.events.emit('changed', { alarm: 'a' }));
    await heardBy.evaluate((subscription) => subscription.unsubscribe());
    await first.evaluate(() => bridge.events.emit('changed', { alarm: 'b' }));

    assert.deepEqual(await second!.evaluate(() => heard), [{ alarm: 'a' }]);
  });

  test('shows flags whose actions run in the frame, and closes them', async () => {
    const frame = await frameAt('/wiki/pages/two');
    await frame.evaluate(() => {
      globalThis.bridge.showFlag({
        id: 'saved',
        title: 'Saved <b>now</b>',
        type: 'success',
        actions: [{ text: 'Undo', onClick: () => void heard.push('undo') }],
      });
    });

    await page.getByText('Saved <b>now</b>').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await frame.evaluate(() => bridge.showFlag({ id: 'saved', title: 'Saved again' }).close());

    assert.deepEqual(await frame.evaluate(() => heard), ['undo']);
    assert.equal(await page.locator('.flag').count(), 0);
  });

  test('opens a modal with a context of its own, and hands its result back', async () => {
    const frame = await frameAt('/wiki/pages/two');
    await frame.evaluate(() =>
      new bridge.Modal({
        title: 'Details',
        size: 'large',
        context: { alarm: 'a' },
        onClose: (payload) => void heard.push(payload),
      }).open(),
    );
    const dialog = page.getByRole('dialog', { name: 'Details' });
    await dialog.waitFor();
    const inner = (await (await dialog.locator('iframe').elementHandle()).contentFrame())!;
    await inner.locator('#content').waitFor();

    const context = await inner.evaluate(() => bridge.view.getContext());
    // Not waited for: closing takes the frame away in which it would be.
    await inner.evaluate(() => void bridge.view.close({ chosen: 1 }));
    await dialog.waitFor({ state: 'detached' });

    assert.deepEqual((context.extension as { modal: unknown }).modal, { alarm: 'a' });
    assert.deepEqual(await frame.evaluate(() => heard), [{ chosen: 1 }]);
  });

  test('refuses to close or submit a view that is neither', async () => {
    const frame = await frameAt('/wiki/pages/two');
    const refusal = (name: 'close' | 'submit') =>
      frame.evaluate(
        (command) => bridge.view[command]({}).catch((error: unknown) => (error as Error).message),
        name,
      );

    assert.match(String(await refusal('close')), /not closable/);
    assert.match(String(await refusal('submit')), /not submittable/);
  });

  test('asks before an address of another site is opened, and rejects when declined', async () => {
    const frame = await frameAt('/wiki/pages/two');
    const open = (href: string) =>
      frame.evaluate(
        (url) =>
          bridge.router.open(url).then(
            () => 'opened',
            (error: unknown) => (error as Error).message,
          ),
        href,
      );

    const declined = open('https://eu-west-1.console.aws.amazon.com/cloudwatch/home#a');
    await page.getByRole('button', { name: 'Cancel' }).click();
    const agreed = open('http://127.0.0.1:1/x');
    const popup = page.context().waitForEvent('page');
    await page.getByRole('button', { name: 'Continue' }).click();

    assert.match(await declined, /declined/);
    assert.equal(await agreed, 'opened');
    await (await popup).close();
    assert.match(await open('javascript:alert(1)'), /refused/);
  });

  test('says loudly what the site does not emulate, and records it', async () => {
    const frame = await frameAt('/wiki/pages/two');
    const reported = page.waitForResponse((response) => response.url().endsWith('/host/reports'));
    const words = await frame.evaluate(() =>
      bridge.requestJira('/rest/api/3/myself').catch((error: unknown) => (error as Error).message),
    );

    assert.equal(words, 'not emulated: fetchProduct of jira');
    await reported;
    assert.deepEqual(stage.reports.notEmulated, ['fetchProduct of jira']);
  });

  test('marks a frame that says it is ready, and changes the window’s title', async () => {
    const frame = await frameAt('/wiki/pages/two');
    await frame.evaluate(async () => {
      await bridge.view.emitReadyEvent();
      await bridge.view.changeWindowTitle('Two alarms');
    });

    assert.equal(await page.locator('iframe[data-ready]').count(), 1);
    assert.equal(await page.title(), 'Two alarms');
  });

  test('works again after the frame’s document reloads', async () => {
    const frame = await frameAt('/wiki/pages/two');
    const reloaded = page.waitForEvent('framenavigated', (navigated) => navigated === frame);
    await frame.evaluate(() => setTimeout(() => location.reload()));
    await reloaded;
    await frame.waitForLoadState('load');

    const answer = await frame.evaluate(() => bridge.invoke('alarms.read'));

    assert.deepEqual((answer as { name: string }).name, 'alarms.read');
  });
});

export {};
