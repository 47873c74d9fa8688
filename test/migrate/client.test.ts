import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ConfluenceClient, ConfluenceFailure } from '../../migrate/confluence/client';
import { pauseAfterRefusal, pauseBeforeNext } from '../../migrate/confluence/pauses';

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A client whose Confluence gives these replies, one after another; the last one again and again. */
function clientOf(...replies: readonly (Reply | 'broken')[]) {
  const waits: number[] = [];
  const sent: { readonly url: string; readonly init: RequestInit }[] = [];
  const left = [...replies];
  const client = new ConfluenceClient({
    site: 'https://shop.example',
    email: 'amara@shop.example',
    token: 'secret-token',
    pause: () => Promise.resolve(),
    onWait: (wait) => waits.push(wait),
    fetch: (url, init) => {
      const reply = left.length > 1 ? left.shift()! : left[0]!;
      sent.push({ url: url as string, init: init! });
      if (reply === 'broken') return Promise.reject(new TypeError('fetch failed'));
      return Promise.resolve(new Response('{}', reply));
    },
  });
  return { client, waits, sent };
}

const ok = { status: 200 };

describe('asking Confluence', () => {
  test('waits as long as a refusal says, and tells it', async () => {
    const { client, waits, sent } = clientOf({ status: 429, headers: { 'retry-after': '7' } }, ok);

    await client.get('/wiki/x');

    assert.deepEqual(waits, [7_000]);
    assert.equal(sent.length, 2);
  });

  test('slows down when little is left, and waits for the next window when nothing is', async () => {
    const near = { status: 200, headers: { 'x-ratelimit-nearlimit': 'true' } };
    const { client, waits } = clientOf(near, ok);
    await client.get('/wiki/x');
    await client.get('/wiki/x');

    assert.deepEqual(waits, [1_000]);
    const now = Date.parse('2026-03-02T10:00:00Z');
    const none = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2026-03-02T10:00:20Z' };
    assert.equal(pauseBeforeNext(new Headers(none), now), 20_000);
    assert.equal(pauseBeforeNext(new Headers(), now), 0);
  });

  test('takes a date for the wait, and without any waits longer each time', () => {
    const now = Date.parse('2026-03-02T10:00:00Z');
    const date = new Headers({ 'retry-after': 'Mon, 02 Mar 2026 10:00:09 GMT' });

    assert.equal(pauseAfterRefusal(date, 1, now), 9_000);
    for (const [tries, least, most] of [
      [1, 1_000, 2_000],
      [4, 8_000, 16_000],
      [20, 30_000, 60_000],
    ] as const) {
      const pause = pauseAfterRefusal(undefined, tries, now);
      assert.ok(pause >= least && pause <= most, `${tries}: ${pause}`);
    }
  });

  test('gives up after some tries, with a reason to come back', async () => {
    const { client, sent } = clientOf({ status: 429 });

    await assert.rejects(
      client.get('/wiki/x?cql=secret'),
      (error) =>
        error instanceof ConfluenceFailure && error.code === 'busy' && error.path === '/wiki/x',
    );
    assert.equal(sent.length, 8);
  });

  test('reads again after a failure of the server, and never writes again after one', async () => {
    for (const failure of ['broken', { status: 503 }] as const) {
      const reading = clientOf(failure, ok);
      await reading.client.get('/wiki/x');
      assert.equal(reading.sent.length, 2);

      const writing = clientOf(failure, ok);
      await assert.rejects(
        writing.client.put('/wiki/x', {}),
        (error) => error instanceof ConfluenceFailure && error.code === 'unreachable',
      );
      assert.equal(writing.sent.length, 1);
    }
  });

  test('writes again what was refused before it was taken', async () => {
    const { client, sent } = clientOf({ status: 429, headers: { 'retry-after': '0' } }, ok);

    await client.put('/wiki/x', { a: 1 });

    assert.deepEqual(
      sent.map(({ init }) => init.body),
      ['{"a":1}', '{"a":1}'],
    );
  });

  test('gives the token to the site alone, and to no error', async () => {
    const { client, sent } = clientOf({
      status: 302,
      headers: { location: 'https://evil.example' },
    });

    await assert.rejects(client.get('/wiki/x'), (error) => !String(error).includes('secret-token'));

    assert.deepEqual(
      sent.map(({ url, init }) => [url, init.redirect]),
      [['https://shop.example/wiki/x', 'manual']],
    );
  });
});
