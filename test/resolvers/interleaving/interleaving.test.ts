import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readGrantKeys } from '../../../resolvers/forge/grant-keys';
import { leftBy } from './left';
import { initial, pairs, startSite, type Site, type Start } from './site';

/*
 * Every pair of functions that change something, and each with itself: one is paused before each of
 * its steps in storage and AWS while the other runs from its beginning to its end. What is left, and
 * what both answered, must be what running one after the other leaves and answers, in either order.
 * A finding about a role that was changed meanwhile is dropped: then it is what the other alone does.
 */

const { connectionId } = initial;
const settings = (stsRegion: string, consoleLinks = true) => ({
  settings: { ...initial.settings, stsRegion, consoleLinks },
  version: 0,
});

/** Functions by name, with what they are told. */
const functions: Readonly<Record<string, readonly [name: string, payload: object]>> = {
  list: ['accounts.list', {}],
  create: [
    'accounts.create',
    {
      displayName: 'New',
      region: 'eu-west-1',
      target: '111122223333',
      placement: { scope: 'everywhere' },
    },
  ],
  rename: ['accounts.update', { connectionId, revision: 1, displayName: 'Renamed' }],
  move: ['accounts.update', { connectionId, revision: 1, region: 'us-east-1' }],
  verify: ['accounts.verify', { connectionId }],
  'a good read': ['read', {}],
  delete: ['accounts.delete', { connectionId }],
  setup: ['accounts.setup', { connectionId, lifetime: '15-minutes' }],
  'add a key': ['broker.save', pairs.third],
  'type a key again': ['broker.save', pairs.first],
  'remove the current key': ['broker.remove', { key: 'current', setAt: 1 }],
  'remove the next key': ['broker.remove', { key: 'next', setAt: 2 }],
  'rotate grant keys': ['grant-keys.rotate', {}],
  'retire a grant key': ['grant-keys.retire', {}],
  'save settings': ['settings.save', settings('us-west-2')],
  'save other settings': ['settings.save', settings('us-east-1', false)],
};

const starts: readonly Start[] = [
  { status: 'waiting', finding: 'connected', pairs: 2 },
  { status: 'connected', finding: 'connected', pairs: 1 },
  { status: 'connected', finding: 'open-with-any-id', pairs: 2 },
  { status: 'connected', reason: 'region-not-enabled', finding: 'open-with-any-id', pairs: 1 },
  { status: 'attention', reason: 'missing-permission', finding: 'connected', pairs: 1 },
];

/** How two functions ended: what they answered, and what is left. */
interface Ending {
  readonly answers: readonly [string, string];
  readonly left: readonly string[];
}

let site: Site;
let runs = 0;
let interleavings = 0;
before(async () => {
  site = await startSite();
});
after(async () => {
  await site.close();
  console.log(`${interleavings} interleavings of ${Object.keys(functions).length} functions`);
});

/** Begins a run, and answers how its functions are invoked, as whom. */
async function begin(start: Start) {
  runs += 1;
  const run = `run ${runs}`;
  const invoke = await site.begin(run, start);
  const retired = await site.as(run, '', async () => (await readGrantKeys())[1]?.id);
  const call = async (actor: string, title: string): Promise<string> => {
    const [name, payload] = functions[title]!;
    const given = name === 'grant-keys.retire' ? { id: retired } : payload;
    const answer = await site.as(run, actor, () => invoke(name, given));
    return answer.ok ? 'ok' : (answer.code ?? 'refused');
  };
  return { run, call };
}

async function oneAfterTheOther(start: Start, first: string, second: string): Promise<Ending> {
  const { run, call } = await begin(start);
  const answers = [await call('', first), await call('', second)] as const;
  return { answers, left: await leftBy(site, run) };
}

/** How it ends when only the other leaves something. */
async function aloneAfter(start: Start, other: string): Promise<Ending> {
  const { run, call } = await begin(start);
  const answer = await call('', other);
  return { answers: ['ok', answer], left: await leftBy(site, run) };
}

/** Runs `other` whole before the step of `paused` with that number; undefined where it has not so many. */
async function interleaved(
  start: Start,
  paused: string,
  other: string,
  number: number,
): Promise<(Ending & { readonly step: string }) | undefined> {
  const { run, call } = await begin(start);
  let steps = 0;
  let step = '';
  let answer = '';
  site.beforeStep = async (actor, name) => {
    if (actor !== 'paused') return;
    steps += 1;
    if (steps !== number) return;
    step = name;
    answer = await call('other', other);
  };
  const answers = [await call('paused', paused), answer] as const;
  site.beforeStep = undefined;
  return step === '' ? undefined : { answers, left: await leftBy(site, run), step };
}

for (const start of starts) {
  // The page does not offer it while two pairs are in place.
  const titles = Object.keys(functions).filter(
    (title) => start.pairs === 1 || title !== 'type a key again',
  );
  describe(`an account that is ${start.status}${start.reason ? `, found ${start.reason} before` : ''}, whose role is found ${start.finding}`, () => {
    for (const paused of titles) {
      test(`${paused}, paused at each step while any other runs`, async () => {
        const wrong: string[] = [];
        for (const other of titles) {
          const forth = await oneAfterTheOther(start, paused, other);
          const back = await oneAfterTheOther(start, other, paused);
          const alone = await aloneAfter(start, other);
          const serial: readonly Ending[] = [
            forth,
            { ...back, answers: [back.answers[1], back.answers[0]] },
          ];
          const isDropped = (ending: Ending): boolean =>
            paused === 'verify' && other === 'move' && isSame(ending, alone);
          for (let number = 1; ; number += 1) {
            const ending = await interleaved(start, paused, other, number);
            if (ending === undefined) break;
            interleavings += 1;
            if (!isDropped(ending) && !serial.some((each) => isSame(each, ending))) {
              wrong.push(
                [`${other} before step ${number}, ${ending.step}`, ending, ...serial]
                  .map((each) => JSON.stringify(each))
                  .join('\n  '),
              );
            }
          }
        }
        assert.equal(wrong.join('\n'), '');
      });
    }
  });
}

test('there were interleavings to look at', () => {
  assert.ok(interleavings > 2_500, `only ${interleavings}`);
});

function isSame(one: Ending, other: Ending): boolean {
  return JSON.stringify([one.answers, one.left]) === JSON.stringify([other.answers, other.left]);
}
