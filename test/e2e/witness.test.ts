import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Frame } from 'playwright-core';
import { leaksOf } from '../sentinel';
import { launchBrowser } from './browser';
import { PrintedOutput } from './printed-output';
import { temporaryData } from './stack';
import { storedIn, Witness } from './witness';

/*
 * A search that finds nothing proves nothing unless it can find something: the value is planted in
 * each kind of place that the search for External IDs goes through.
 */

const value = 'b1f0c1de-5e0d-4e21-8a11-00000000c0de';

describe('the search for a value', () => {
  test('C07: finds it however it is written', () => {
    const json = JSON.stringify({ deep: [{ in: `a text with ${value} inside` }] });
    const places = {
      plain: json,
      capitals: json.toUpperCase(),
      bare: value.replaceAll('-', ''),
      'in an address': `https://example.com/?next=${encodeURIComponent(`/a?id=${value}`)}`,
      hexadecimal: Buffer.from(json).toString('hex'),
      'base64, first': Buffer.from(`abc${value}xyz`).toString('base64'),
      'base64, second': Buffer.from(`abcd${value}xyz`).toString('base64url'),
      'base64, third': Buffer.from(`abcde${value}`).toString('base64'),
    };

    assert.deepEqual(leaksOf(value, places), Object.keys(places));
  });

  test('finds nothing where there is nothing', () => {
    const other = value.replace('c0de', 'c0df');

    assert.deepEqual(leaksOf(value, { other, base64: Buffer.from(other).toString('base64') }), []);
  });

  test('C07: finds it in what a process prints, on either stream', async () => {
    for (const stream of ['log', 'error']) {
      const child = spawn(process.execPath, ['-e', `console.${stream}('a line, ${value}')`]);
      const printed = new PrintedOutput(child);
      await once(child, 'close');

      assert.deepEqual(leaksOf(value, { printed: printed.text }), ['printed']);
    }
  });

  test('C07: finds it in what is stored, in whatever file', async (t) => {
    const { folder, remove } = await temporaryData();
    t.after(remove);
    await mkdir(path.join(folder, 'forge'));
    await writeFile(path.join(folder, 'forge', 'kvs.json'), JSON.stringify({ value }));
    await writeFile(path.join(folder, 'wiki.json'), '{}');

    assert.deepEqual(leaksOf(value, await storedIn(folder)), ['stored forge/kvs.json']);
  });
});

/** What a page can do with a value, and the kind of place in which it is then found. */
const plants: Readonly<Record<string, (value: string) => unknown>> = {
  'request GET': (planted) => fetch(`/sink?${planted}`).then((answer) => answer.text()),
  'request POST': (planted) =>
    fetch('/sink', { method: 'POST', body: planted }).then((answer) => answer.text()),
  'request PUT': (planted) =>
    fetch('/sink', { method: 'PUT', headers: { authorization: planted } }).then((answer) =>
      answer.text(),
    ),
  address: (planted) => (location.hash = planted),
  console: (planted) => console.log({ planted }),
  error: (planted) =>
    new Promise((resolve) => {
      setTimeout(resolve, 1);
      queueMicrotask(() => {
        throw new Error(planted);
      });
    }),
  'document attribute': (planted) => document.body.setAttribute('data-id', planted),
  'document text': (planted) => (document.body.textContent = planted),
  'document comment': (planted) => document.body.append(new Comment(planted)),
  'document typed': (planted) =>
    document.body.append(Object.assign(document.createElement('input'), { value: planted })),
  'document shadow': (planted) =>
    (document.body.appendChild(document.createElement('div')).attachShadow({
      mode: 'open',
    }).innerHTML = `<p title="${planted}"></p>`),
};

describe('the witness of a page', () => {
  let server: Server;
  let origin: string;
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
    server = createServer(({ url }, response) => {
      if (url === '/body') response.end(JSON.stringify({ value }));
      else if (url === '/header') response.setHeader('x-id', value).end('nothing');
      else if (url === '/') response.end('<!doctype html><iframe src="/frame"></iframe>');
      else response.end('nothing');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  /** The kinds of places in which the value is found after something was done in the page's frame. */
  async function foundAfter(act: (frame: Frame) => Promise<unknown>): Promise<string[]> {
    const page = await browser.newPage();
    const witness = new Witness(page);
    await page.goto(origin);
    await act(page.frames()[1]!);
    await witness.look();
    const places = await witness.places();
    await page.close();
    return leaksOf(value, places).map((name) => name.replace(/^\d+ /, '').replace(origin, ''));
  }

  for (const [kind, plant] of Object.entries(plants)) {
    test(`C07: finds a value in a frame's ${kind}`, async () => {
      const found = await foundAfter((frame) => frame.evaluate(plant, value));

      const expected = kind.replace(/^document .*/, 'document');
      assert.ok(found.length > 0, 'it was not found');
      assert.deepEqual(new Set(found), new Set([expected]));
    });
  }

  for (const [address, place] of [
    ['/body', 'response /body'],
    ['/header', 'response /header headers'],
  ] as const) {
    test(`C07: finds a value in what ${address} answers to a frame`, async () => {
      const found = await foundAfter((frame) =>
        frame.evaluate(async (url) => (await fetch(url)).text(), address),
      );

      assert.deepEqual(found, [place]);
    });
  }
});
