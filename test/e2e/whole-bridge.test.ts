import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { rollup, type OutputOptions, type Plugin, type RollupOptions } from 'rollup';
import { licencesFile } from '../../rollup/licences.mjs';
import { launchBrowser } from './browser';

type Files = ReadonlyMap<string, string | Uint8Array>;

/** Every call that the page makes over the bridge, as plain data. */
type Calls = readonly (readonly [command: string, payload: unknown])[];

/** Builds the badge's page in memory, with the facade or with the whole of @forge/bridge. */
async function build(bridge: 'facade' | 'whole'): Promise<Files> {
  process.env['FULL_BRIDGE'] = bridge === 'whole' ? '1' : '';
  const config = (await import(`../../rollup.config.mjs?bridge=${bridge}`)) as {
    default: (RollupOptions & { output: OutputOptions })[];
  };
  const page = config.default.find(({ input }) => input === 'static/alarm-badge/main.ts');
  assert.ok(page, 'no page of that name is built');
  // What is minified is not the matter here, and takes most of the time.
  const plugins = (page.plugins as Plugin[]).filter(({ name }) => name !== 'terser');
  const bundle = await rollup({ ...page, plugins, onwarn: () => undefined });
  const { output } = await bundle.generate(page.output);
  return new Map(
    output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  );
}

const context = {
  localId: 'macro-1',
  locale: 'en-US',
  extension: {
    config: {
      reference: {
        connectionId: '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10',
        alarmName: 'checkout-latency',
        grant: 'k1.proof',
      },
    },
  },
};
const answer = {
  state: 'alarm',
  doubt: 'partial-data',
  consoleUrl: 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home',
};

/** Stands in for the platform's script: answers calls, and keeps what was asked. */
const bridgeScript = `
  const answers = ${JSON.stringify({ getContext: context, invoke: { ok: true, answers: [answer] } })};
  globalThis.calls = [];
  globalThis.__bridge = {
    callBridge: async (command, payload) => {
      calls.push([command, JSON.parse(JSON.stringify(payload ?? null))]);
      return answers[command];
    },
  };`;

async function serve(files: Files): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    response.writeHead(file === undefined ? 204 : 200, {
      'content-type': request.url?.endsWith('.js') ? 'text/javascript' : 'text/html',
      'content-security-policy': "style-src 'self'",
    });
    response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/index.html`, close: () => server.close() };
}

/** Loads the page, activates its badge, and answers what it showed and asked for. */
async function use(
  page: Page,
  url: string,
): Promise<{ text: string; calls: Calls; errors: string[] }> {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.addInitScript(bridgeScript);
  await page.goto(url);
  const badge = page.locator('ops-alarm-badge[state=alarm]');
  await badge.waitFor();
  await page.waitForFunction(() =>
    (globalThis as unknown as { calls: Calls }).calls.some(
      ([command]) => command === 'emitReadyEvent',
    ),
  );
  await badge.locator('a').click();
  await badge.locator('button').click();
  const text = await badge.evaluate((element) => element.shadowRoot?.textContent ?? '');
  const calls = await page.evaluate(() => (globalThis as unknown as { calls: Calls }).calls);
  return { text, calls: withoutTimes(calls), errors };
}

/** The modal is told when the badge was answered, which is another time in each run. */
function withoutTimes(calls: Calls): Calls {
  const keepTimeOut = (key: string, value: unknown) => (key === 'checkedAt' ? 'a time' : value);
  return JSON.parse(JSON.stringify(calls, keepTimeOut)) as Calls;
}

async function run(browser: Browser, files: Files): Promise<Awaited<ReturnType<typeof use>>> {
  const server = await serve(files);
  const page = await browser.newPage();
  try {
    return await use(page, server.url);
  } finally {
    await page.close();
    server.close();
  }
}

test('the badge does the same with the whole of @forge/bridge as with the parts it is built from', async (context) => {
  const facade = await build('facade');
  const whole = await build('whole');
  const browser = await launchBrowser();
  context.after(() => browser.close());

  const slim = await run(browser, facade);
  const full = await run(browser, whole);

  assert.deepEqual(slim, full);
  assert.deepEqual(slim.errors, []);
  assert.match(slim.text, /checkout-latency.*In alarm · partial data/s);
  assert.deepEqual(slim.calls.map(([command]) => command).sort(), [
    'emit',
    'emitReadyEvent',
    'enableTheming',
    'getContext',
    'getContext',
    'invoke',
    'navigate',
    'on',
    'openModal',
  ]);
  // Nobody loads the licences beside it.
  const loaded = [...facade.keys()].filter((file) => file !== `/${licencesFile}`);
  assert.deepEqual(loaded, ['/index.html']);
});
