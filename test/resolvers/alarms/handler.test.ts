import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AlarmAnswer, AlarmReference } from '../../../contract/alarms';
import { alarmHandlers } from '../../../resolvers/alarms/handler';
import type { AlarmPorts } from '../../../resolvers/alarms/reading';

const connectionId = '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10';
const installContext = 'ari:cloud:confluence::site/first';
const context = { accountId: 'reader-1', accountType: 'licensed', installContext };
const grant = `1.00000000.${'A'.repeat(43)}`;

/** A handler whose port answers every reference with `ok`, and records what it was asked. */
function read() {
  const asked: AlarmReference[] = [];
  const occasions: Parameters<AlarmPorts['readAlarms']>[1][] = [];
  const handlers = alarmHandlers({
    readAlarms: async ({ references }, occasion) => {
      asked.push(...references);
      occasions.push(occasion);
      const answer: AlarmAnswer = { state: 'ok', actions: 'on' };
      return Promise.resolve({ answers: references.map(() => answer), proof: 'proven' });
    },
  });
  const invoke = (references: unknown, as: Record<string, unknown> = context, more = {}) =>
    handlers['alarms.read']({
      payload: { references: references as never, ...more },
      context: as,
    });
  return { asked, occasions, invoke };
}

function namesOf(references: readonly AlarmReference[]): (string | undefined)[] {
  return references.map((each) => ('alarmName' in each ? each.alarmName : undefined));
}

test('alarms.read answers in the order of the references, also for one that is named twice', async () => {
  const { asked, invoke } = read();
  const reference = { connectionId, alarmName: 'cpu', grant };

  const result = await invoke([reference, { ...reference, alarmName: 'disk' }, reference]);

  assert.deepEqual(namesOf(asked), ['cpu', 'disk', 'cpu']);
  assert.deepEqual(result, {
    ok: true,
    answers: Array.from({ length: 3 }, () => ({ state: 'ok', actions: 'on' })),
    proof: 'proven',
  });
});

test('C39: a reference that does not parse has no grant, and costs the others nothing', async () => {
  const broken: unknown[] = [
    undefined,
    null,
    'cpu',
    {},
    { connectionId },
    { connectionId, alarmName: 'cpu' },
    { connectionId, alarmName: '', grant },
    { connectionId, alarmName: 7, grant },
    { connectionId, alarmName: 'a'.repeat(256), grant },
    { connectionId, alarmName: 'line\nbreak', grant },
    { connectionId, alarmName: 'half \ud83d pair', grant },
    { connectionId: 'demo', alarmName: 'cpu', grant },
    { connectionId: [connectionId], alarmName: 'cpu', grant },
    { connectionId: connectionId.toUpperCase(), alarmName: 'cpu', grant },
    { connectionId, alarmName: 'cpu', grant: [grant] },
    { connectionId, alarmName: 'cpu', grant: 'x'.repeat(201) },
    { seal: 7 },
    { seal: 'x'.repeat(4_001) },
    { link: null },
    { link: 'x'.repeat(8_193) },
    { connectionId, alarmName: 'cpu', grant, seal: 'sealed' },
    { seal: 'sealed', link: 'https://console.aws.amazon.com/' },
  ];
  const { asked, invoke } = read();

  const result = await invoke([...broken, { connectionId, alarmName: 'cpu', grant }]);

  assert.equal(asked.length, 1);
  assert.ok(result.ok);
  assert.deepEqual(result.answers.at(-1), { state: 'ok', actions: 'on' });
  assert.deepEqual(
    result.answers.slice(0, -1),
    broken.map(() => ({ state: 'no-access', cause: 'not-granted' })),
  );
});

test('alarms.read refuses what is no list of 1 to 100 references', async () => {
  const { asked, invoke } = read();
  const tooMany = Array.from({ length: 101 }, () => ({ connectionId, alarmName: 'cpu' }));

  for (const references of [undefined, null, {}, 'cpu', [], tooMany]) {
    assert.deepEqual(await invoke(references), {
      ok: false,
      code: 'invalid-input',
      field: 'references',
    });
  }
  assert.equal(asked.length, 0);
});

test('alarms.read refuses people without a licence before it asks anything', async () => {
  const { asked, invoke } = read();
  const strangers = [
    {},
    { accountId: '' },
    { accountId: 'unidentified', accountType: 'licensed' },
    { accountId: 'somebody', accountType: 'anonymous' },
    { accountId: 'somebody', accountType: 'unlicensed' },
    { accountId: 'somebody', accountType: 'customer' },
  ];

  for (const stranger of strangers) {
    assert.deepEqual(await invoke([{ connectionId, alarmName: 'cpu' }], stranger), {
      ok: false,
      code: 'forbidden',
    });
  }
  assert.equal(asked.length, 0);
});

test('names of every script and all 255 characters pass as they are', async () => {
  const { asked, invoke } = read();
  const names = ['a'.repeat(255), ' leading', 'Größe/100% (α) 🔥', '</script><b>', '日本語'];

  await invoke(names.map((alarmName) => ({ connectionId, alarmName, grant })));

  assert.deepEqual(namesOf(asked), names);
});

test('site and person are taken from Forge, and of the content only its id, where it is one', async () => {
  const { occasions, invoke } = read();
  const references = [{ link: 'https://console.aws.amazon.com/' }];

  await invoke(references, context, {
    contentId: '98306',
    installation: 'another',
    accountId: 'another',
    proof: 'proven',
  });
  await invoke(references, context, { contentId: '../space/1' });
  await invoke(references, context, { contentId: 98306, proof: 'x'.repeat(40_001) });

  const who = { installation: installContext, accountId: 'reader-1' };
  assert.deepEqual(occasions, [
    { ...who, contentId: '98306', proof: 'proven' },
    { ...who, contentId: undefined, proof: undefined },
    { ...who, contentId: undefined, proof: undefined },
  ]);
});
