import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser';

interface Story {
  readonly id: string;
  readonly title: string;
  readonly type: 'story' | 'docs';
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

describe('the component preview, as built', () => {
  let folder: string;
  let server: Server;
  let origin: string;
  let browser: Browser;
  let stories: readonly Story[];

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'preview-'));
    await promisify(execFile)('npm', ['run', '--silent', 'preview:build', '--', '-o', folder]);
    const index = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8')) as {
      entries: Record<string, Story>;
    };
    stories = Object.values(index.entries);
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      readFile(path.join(folder, path.normalize(pathname))).then(
        (body) =>
          response
            .writeHead(200, { 'content-type': types[path.extname(pathname)] ?? '' })
            .end(body),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true });
  });

  /** Opens a story by itself; fails for whatever goes wrong in it or leaves the machine. */
  async function open(
    story: string,
    look: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
    globals = '',
  ): Promise<void> {
    const page = await browser.newPage(options);
    const problems: string[] = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== origin) problems.push(request.url());
    });
    const view = story.endsWith('--docs') ? 'docs' : 'story';
    await page.goto(`${origin}/iframe.html?id=${story}&viewMode=${view}&globals=${globals}`);
    await look(page);
    await page.close();
    assert.deepEqual(problems, [], story);
  }

  test('the first story of every element shows the element', async () => {
    const first = new Map<string, string>();
    for (const { id, title, type } of stories) {
      if (type === 'story' && !first.has(title)) first.set(title, id);
    }

    for (const id of first.values()) {
      await open(id, async (page) => {
        const shown = page.locator('#storybook-root *').first();
        await shown.waitFor({ state: 'attached' });
        assert.ok(
          await shown.evaluate((element) => {
            const host = element.localName.includes('-') ? element : element.querySelector('*');
            return host === null || !host.localName.includes('-') || host.shadowRoot !== null;
          }),
          `${id} is not defined`,
        );
      });
    }
  });

  test('the theme switch gives the badge Atlassian’s dark colours', async () => {
    const colors: string[] = [];
    for (const theme of ['light', 'dark']) {
      await open(
        'alarm-badge--in-alarm',
        async (page) => {
          const state = page.locator('ops-alarm-badge [part=state]');
          colors.push(await state.evaluate((element) => getComputedStyle(element).color));
        },
        {},
        `theme:${theme}`,
      );
    }

    assert.deepEqual(colors, ['rgb(255, 255, 255)', 'rgb(31, 31, 33)']);
  });

  test('where colours are forced, the badge’s state has an outline', async () => {
    await open(
      'alarm-badge--ok',
      async (page) => {
        const state = page.locator('ops-alarm-badge [part=state]');
        const before = await state.screenshot();
        await state.evaluate((element) => (element.style.outlineColor = 'Canvas'));
        const without = await state.screenshot();
        assert.ok(!before.equals(without), 'there is no outline to be seen');
      },
      { forcedColors: 'active' },
    );
  });

  test('the documentation page lists what the elements manifest says', async () => {
    await open('alarm-badge--docs', async (page) => {
      await page
        .getByText(
          'What it shows. A state or doubt that it does not know becomes one that it knows.',
        )
        .first()
        .waitFor();
      await page.getByText('ops-alarm-select').first().waitFor();
    });
  });
});
