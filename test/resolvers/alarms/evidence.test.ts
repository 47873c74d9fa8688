import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  allowedFor,
  Evidence,
  refusedFor,
  type EvidenceAdapters,
  type Occasion,
} from '../../../resolvers/alarms/evidence';
import { OwnShare } from '../../../resolvers/alarms/own-share';
import type { GrantKey } from '../../../resolvers/grants/grants';
import { ConfluenceBusy } from '../../../resolvers/lib/confluence-busy';
import { alarmConsoleUrl } from '../../../rules/console-url';

const key: GrantKey = { id: '0a1b2c3d', key: Buffer.alloc(32, 7).toString('base64url'), madeAt: 0 };
const start = Date.UTC(2026, 2, 2, 9, 30);
const minute = 60_000;
const reader = {
  installation: 'ari:cloud:confluence::site/first',
  accountId: '712020:reader',
  contentId: '98306',
};
const connectionId = '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10';
const link = (name: string): string => alarmConsoleUrl('eu-west-1', name) ?? '';

/** A Confluence that counts what it is asked, and a time that passes. */
class Scene {
  now = start;
  keys: readonly GrantKey[] = [key];
  /** Names of the alarms whose links the page holds; undefined where it is not published. */
  held: readonly string[] | undefined = ['cpu', 'disk'];
  seen: readonly string[] = ['65537'];
  failure: Error | undefined;
  asked = 0;

  readonly #adapters: EvidenceAdapters = {
    readGrantKeys: () => Promise.resolve(this.keys),
    readPublished: () =>
      this.#answer(
        this.held && {
          spaceId: '65537',
          body: {
            type: 'doc',
            content: this.held.map((name) => ({
              type: 'inlineExtension',
              attrs: {
                extensionType: 'com.atlassian.ecosystem',
                extensionKey: 'app/environment/static/alarm-badge',
                parameters: { autoConvertLink: link(name) },
              },
            })),
          },
        },
      ),
    seesOneOf: (ids) => this.#answer(ids.some((id) => this.seen.includes(id))),
    appId: () => 'app',
    share: new OwnShare(40),
    log: () => undefined,
    now: () => this.now,
  };

  /** What one request of a page learns of links: the space, the cause that nobody knows, or neither. */
  async look(proof: string | undefined, names: readonly string[], as: Partial<Occasion> = {}) {
    const evidence = new Evidence(this.#adapters, { ...reader, ...as, proof });
    await evidence.look(names.map(link));
    const found = names.map((name) => {
      const place = evidence.spaceOf(link(name));
      return place && ('state' in place ? place.cause : place.spaceId);
    });
    return { found, proof: await evidence.proof(false), evidence };
  }

  async sees(proof: string | undefined, spaceIds: readonly string[], account = connectionId) {
    const evidence = new Evidence(this.#adapters, { ...reader, proof });
    const isSeen = await evidence.seesOneOf(spaceIds, account);
    return { isSeen, proof: await evidence.proof(false) };
  }

  #answer<Answer>(answer: Answer): Promise<Answer> {
    this.asked += 1;
    return this.failure ? Promise.reject(this.failure) : Promise.resolve(answer);
  }
}

test('a page is read once for all its links, also for those that are asked for later', async () => {
  const scene = new Scene();

  const first = await scene.look(undefined, ['cpu']);
  scene.now += minute;
  const later = await scene.look(first.proof, ['cpu', 'disk']);

  assert.deepEqual([first.found, later.found], [['65537'], ['65537', '65537']]);
  assert.equal(scene.asked, 1);
  // Nothing new was learned: the page keeps its proof.
  assert.equal(later.proof, undefined);
});

test('W22: what was proved ends after half an hour, however often it is used', async () => {
  const scene = new Scene();
  let { proof } = await scene.look(undefined, ['cpu']);

  for (scene.now += minute; scene.now < start + allowedFor; scene.now += minute) {
    const { found, proof: newer = proof } = await scene.look(proof, ['cpu']);
    assert.deepEqual(found, ['65537']);
    proof = newer;
  }
  assert.equal(scene.asked, 1);
  scene.held = [];

  assert.deepEqual((await scene.look(proof, ['cpu'])).found, [undefined]);
  assert.equal(scene.asked, 2);
});

test('a page that does not hold a link is read again after five minutes', async () => {
  const scene = new Scene();
  scene.held = undefined;
  const { proof } = await scene.look(undefined, ['cpu']);
  scene.held = ['cpu'];

  scene.now = start + refusedFor - 1;
  const soon = await scene.look(proof, ['cpu']);
  scene.now = start + refusedFor;
  const later = await scene.look(proof, ['cpu']);

  assert.deepEqual([soon.found, later.found, scene.asked], [[undefined], ['65537'], 2]);
});

test('W22: a proof is worth nothing to another person, on another page, site or link', async () => {
  const scene = new Scene();
  const { proof } = await scene.look(undefined, ['cpu']);

  for (const as of [
    { accountId: '712020:editor' },
    { contentId: '98307' },
    { installation: 'ari:cloud:confluence::site/second' },
  ]) {
    scene.asked = 0;
    await scene.look(proof, ['cpu'], as);
    assert.equal(scene.asked, 1);
  }
  scene.asked = 0;
  assert.deepEqual((await scene.look(proof, ['memory'])).found, [undefined]);
  assert.equal(scene.asked, 0);
});

test('W22: with the key of its grants retired, what was proved is asked anew', async () => {
  const scene = new Scene();
  const { proof } = await scene.look(undefined, ['cpu']);
  scene.keys = [
    { id: '11111111', key: Buffer.alloc(32, 8).toString('base64url'), madeAt: 1 },
    { id: key.id, madeAt: 0, retiredAt: 1 },
  ];

  const again = await scene.look(proof, ['cpu']);

  assert.equal(scene.asked, 2);
  assert.ok(again.proof?.startsWith('1.11111111.'));
});

test('what a clock that was wrong has dated proves nothing', async () => {
  const scene = new Scene();
  scene.now = start + 365 * 24 * 60 * minute;
  const { proof } = await scene.look(undefined, ['cpu']);
  scene.now = start;

  await scene.look(proof, ['cpu']);

  assert.equal(scene.asked, 2);
});

test('no content is named: nothing is asked, and no link is held', async () => {
  const scene = new Scene();

  const { found, proof } = await scene.look(undefined, ['cpu'], { contentId: undefined });

  assert.deepEqual([found, proof, scene.asked], [[undefined], undefined, 0]);
});

test('where there is no key nothing is proved, and what was said counts all the same', async () => {
  const scene = new Scene();
  scene.keys = [];

  const { found, proof } = await scene.look(undefined, ['cpu']);

  assert.deepEqual([found, proof], [['65537'], undefined]);
});

test('of a page with more links than a proof holds, those that are asked for are not left out', async () => {
  const scene = new Scene();
  scene.held = Array.from({ length: 1_500 }, (_, index) => `alarm-${index}`);
  const { proof } = await scene.look(undefined, ['alarm-1499', 'alarm-3']);

  const again = await scene.look(proof, ['alarm-1499', 'alarm-3']);
  assert.deepEqual([again.found, scene.asked], [['65537', '65537'], 1]);
  // One that the proof has no room for is not taken for one that the page does not hold.
  const other = await scene.look(proof, ['alarm-1498']);
  assert.deepEqual([other.found, scene.asked], [['65537'], 2]);
  assert.ok((proof?.length ?? 0) < 40_000);
});

test('W22: the spaces of an account are asked once, and anew as soon as they are others', async () => {
  const scene = new Scene();
  const first = await scene.sees(undefined, ['65537', '65538']);
  const again = await scene.sees(first.proof, ['65538', '65537']);
  assert.deepEqual([first.isSeen, again.isSeen, scene.asked], [true, true, 1]);

  for (const [spaces, account] of [
    [['65538'], connectionId],
    [['65537', '65538', '65539'], connectionId],
    [['65537', '65538'], 'dd5b7c8b-73ad-4ad9-8422-6ee0e4d55db6'],
  ] as const) {
    scene.asked = 0;
    await scene.sees(first.proof, spaces, account);
    assert.equal(scene.asked, 1);
  }
  scene.now = start + allowedFor;
  scene.seen = [];
  assert.equal((await scene.sees(first.proof, ['65537', '65538'])).isSeen, false);
});

test('a person who sees none of the spaces is asked for again after five minutes', async () => {
  const scene = new Scene();
  scene.seen = [];
  const { proof } = await scene.sees(undefined, ['65537']);
  scene.seen = ['65537'];

  scene.now = start + refusedFor - 1;
  assert.equal((await scene.sees(proof, ['65537'])).isSeen, false);
  scene.now = start + refusedFor;
  assert.equal((await scene.sees(proof, ['65537'])).isSeen, true);
  assert.equal(scene.asked, 2);
});

test('who has read a page of a space sees that space', async () => {
  const scene = new Scene();
  const { proof } = await scene.look(undefined, ['cpu']);

  assert.equal((await scene.sees(proof, ['65537'])).isSeen, true);
  assert.equal(scene.asked, 1);
  scene.seen = [];
  assert.equal((await scene.sees(proof, ['65538'])).isSeen, false);
});

test('C40: while Confluence wants to be left alone it is not asked, and nothing new is shown', async () => {
  const scene = new Scene();
  const { proof } = await scene.look(undefined, ['cpu']);
  scene.now = start + allowedFor - minute;
  scene.held = ['cpu', 'memory'];
  scene.failure = new ConfluenceBusy(scene.now + 10 * minute);
  const refused = await scene.look(proof, ['cpu', 'memory']);
  scene.failure = undefined;
  scene.asked = 0;

  // What was proved before goes on counting until it ends.
  assert.deepEqual(refused.found, ['65537', 'confluence-busy']);
  scene.now += 2 * minute;
  const waiting = await scene.look(refused.proof, ['cpu', 'memory']);
  assert.deepEqual([waiting.found, scene.asked], [['confluence-busy', 'confluence-busy'], 0]);
  await assert.rejects(scene.sees(refused.proof, ['70000']), ConfluenceBusy);
  assert.equal(scene.asked, 0);

  scene.now += 8 * minute;
  const after = await scene.look(refused.proof, ['cpu', 'memory']);
  assert.deepEqual([after.found, scene.asked], [['65537', '65537'], 1]);
});

test('another failure of Confluence costs the links alone that are not proved', async () => {
  const scene = new Scene();
  const { proof } = await scene.look(undefined, ['cpu']);
  scene.now = start + 2 * refusedFor;
  scene.failure = new Error('secret');

  const { found } = await scene.look(proof, ['cpu', 'memory']);

  assert.deepEqual(found, ['65537', 'internal']);
});

test('a proof can be had of nothing, so that its being there says nothing', async () => {
  const { evidence } = await new Scene().look(undefined, [], { contentId: undefined });

  assert.equal(await evidence.proof(false), undefined);
  assert.ok(await evidence.proof(true));
});

test('whoever asks in a loop, without proofs, has Confluence asked so often a minute and no more', async () => {
  const scene = new Scene();

  const found = [];
  for (let asked = 0; asked < 200; asked++)
    found.push((await scene.look(undefined, ['cpu'])).found[0]);

  assert.equal(scene.asked, 40);
  assert.deepEqual(found.slice(38, 42), ['65537', '65537', 'confluence-busy', 'confluence-busy']);
});
