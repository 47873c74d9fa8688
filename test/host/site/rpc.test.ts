import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Peer, type Answerer } from '../../../host/site/client/rpc';

/** Two connected peers for the length of one test. */
async function connected(answerer: Answerer, run: (near: Peer) => Promise<void>): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const near = new Peer(port1, () => undefined);
  const far = new Peer(port2, answerer);
  try {
    await run(near);
  } finally {
    near.close();
    far.close();
  }
}

describe('the line between a page and a frame', () => {
  test('carries a command there and its answer back', () =>
    connected(
      (command, payload) => ({ command, payload }),
      async (near) => {
        const answer = await near.request('getContext', { deep: [{ list: [1, undefined, null] }] });

        assert.deepEqual(answer, {
          command: 'getContext',
          payload: { deep: [{ list: [1, undefined, null] }] },
        });
      },
    ));

  test('keeps functions callable on the other side, in payloads and in answers', () =>
    connected(
      (_command, payload) => {
        const { callback } = payload as { callback: (text: string) => Promise<string> };
        return { unsubscribe: () => callback('bye') };
      },
      async (near) => {
        const heard: unknown[] = [];
        const callback = (text: unknown) => heard.push(text);
        const answer = await near.request('on', { event: 'x', callback });
        const result = await (answer as { unsubscribe: () => Promise<unknown> }).unsubscribe();

        assert.deepEqual(heard, ['bye']);
        assert.equal(result, 1);
      },
    ));

  test('rejects with message and code when the other side throws', () =>
    connected(
      () => {
        throw Object.assign(new Error('no such macro'), { code: 'MACRO_NOT_FOUND' });
      },
      async (near) => {
        await assert.rejects(near.request('submit'), {
          message: 'no such macro',
          code: 'MACRO_NOT_FOUND',
        });
      },
    ));

  test('rejects when an answer cannot be cloned, rather than hang', () =>
    connected(
      () => ({ symbol: Symbol('x') }),
      async (near) => {
        await assert.rejects(near.request('getContext'), /could not be cloned/);
      },
    ));

  test('passes dates and other built-in objects as they are', () =>
    connected(
      (_command, payload) => payload,
      async (near) => {
        const date = new Date(0);

        assert.deepEqual(await near.request('echo', { date }), { date });
      },
    ));
});
