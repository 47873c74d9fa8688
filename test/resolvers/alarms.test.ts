import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AlarmAnswer, AlarmReference } from '../../contract/alarms';
import { alarmHandlers } from '../../resolvers/alarms';

const connectionId = '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10';
const context = { accountId: 'reader-1', accountType: 'licensed' };

/** A handler whose port answers every reference with `ok`, and records what it was asked. */
function read() {
  const asked: AlarmReference[] = [];
  const handlers = alarmHandlers({
    readAlarms: async (references) => {
      asked.push(...references);
      const answer: AlarmAnswer = { state: 'ok', actions: 'on' };
      return Promise.resolve(new Map(references.map((reference) => [reference, answer])));
    },
  });
  const invoke = (references: unknown, as: Record<string, unknown> = context) =>
    handlers['alarms.read']({ payload: { references: references as never }, context: as });
  return { asked, invoke };
}

test('alarms.read answers in the order of the references, also for one that is named twice', async () => {
  const { asked, invoke } = read();
  const reference = { connectionId, alarmName: 'cpu' };

  const result = await invoke([reference, { ...reference, alarmName: 'disk' }, reference]);

  assert.deepEqual(
    asked.map(({ alarmName }) => alarmName),
    ['cpu', 'disk', 'cpu'],
  );
  assert.deepEqual(result, {
    ok: true,
    answers: Array.from({ length: 3 }, () => ({ state: 'ok', actions: 'on' })),
  });
});

test('C39: a badge that is not configured, or wrongly, is not connected and costs the others nothing', async () => {
  const broken: unknown[] = [
    undefined,
    null,
    'cpu',
    {},
    { connectionId },
    { connectionId, alarmName: '' },
    { connectionId, alarmName: 7 },
    { connectionId, alarmName: 'a'.repeat(256) },
    { connectionId, alarmName: 'line\nbreak' },
    { connectionId, alarmName: 'half \ud83d pair' },
    { connectionId: 'demo', alarmName: 'cpu' },
    { connectionId: [connectionId], alarmName: 'cpu' },
    { connectionId: connectionId.toUpperCase(), alarmName: 'cpu' },
  ];
  const { asked, invoke } = read();

  const result = await invoke([...broken, { connectionId, alarmName: 'cpu' }]);

  assert.equal(asked.length, 1);
  assert.ok(result.ok);
  assert.deepEqual(result.answers.at(-1), { state: 'ok', actions: 'on' });
  assert.deepEqual(
    result.answers.slice(0, -1),
    broken.map(() => ({ state: 'not-connected' })),
  );
});

test('alarms.read refuses what is no list of 1 to 1,000 references', async () => {
  const { asked, invoke } = read();
  const tooMany = Array.from({ length: 1_001 }, () => ({ connectionId, alarmName: 'cpu' }));

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

  await invoke(names.map((alarmName) => ({ connectionId, alarmName })));

  assert.deepEqual(
    asked.map(({ alarmName }) => alarmName),
    names,
  );
});
