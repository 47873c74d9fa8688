import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AlarmAnswer } from '../../contract/alarms';
import {
  inGroups,
  inOrder,
  matching,
  toBoardAlarms,
  type BoardAlarm,
  type ReadAlarm,
} from '../../rules/board-alarms';

const accounts = [
  { displayName: 'Shop production', region: 'eu-west-1' },
  { displayName: 'Shop staging', region: 'us-east-1' },
  undefined,
];

function read(name: string, answer: AlarmAnswer = { state: 'ok' }, source = 0): ReadAlarm {
  return { source, name, answer };
}

function board(...alarms: readonly ReadAlarm[]): readonly BoardAlarm[] {
  return toBoardAlarms(alarms, accounts, (one, other) => (one < other ? -1 : 1));
}

const names = (alarms: readonly BoardAlarm[]) => alarms.map(({ name }) => name);
const all = new Set<never>();

test('alarms come by severity, newest change or name, and those that are equal by name', () => {
  const alarms = board(
    read('d', { state: 'ok', since: '2026-03-02T09:00:00Z' }),
    read('c', { state: 'alarm', since: '2026-03-01T09:00:00Z' }),
    read('b', { state: 'ok', since: 'garbage' }),
    read('a', { state: 'unavailable' }),
  );

  assert.deepEqual(names(inOrder(alarms, 'severity')), ['c', 'a', 'b', 'd']);
  assert.deepEqual(names(inOrder(alarms, 'changed')), ['d', 'c', 'a', 'b']);
  assert.deepEqual(names(inOrder(alarms, 'name')), ['a', 'b', 'c', 'd']);
});

test('a search finds every word in names, accounts and regions, in whatever case', () => {
  const alarms = board(read('api-CPU'), read('api-disk', { state: 'ok' }, 1), read('queue'));

  assert.deepEqual(names(matching(alarms, ' cpu  API ', all)), ['api-CPU']);
  assert.deepEqual(names(matching(alarms, 'staging us-east', all)), ['api-disk']);
  assert.deepEqual(names(matching(alarms, '', all)), ['api-CPU', 'api-disk', 'queue']);
  assert.deepEqual(names(matching(alarms, 'undefined', all)), []);
});

test('states filter, several of them together', () => {
  const alarms = board(
    read('a', { state: 'alarm' }),
    read('b', { state: 'ok', doubt: 'partial-data' }),
    read('c'),
  );

  assert.deepEqual(names(matching(alarms, '', new Set(['alarm', 'doubt']))), ['a', 'b']);
  assert.deepEqual(names(matching(alarms, '', new Set(['ok']))), ['c']);
});

test('groups keep the order of their alarms, and so the worst group is the first', () => {
  const alarms = inOrder(
    board(
      read('api-cpu'),
      read('api-disk'),
      read('db-cpu', { state: 'alarm' }, 1),
      read('db-disk', { state: 'ok' }, 1),
      read('queue', { state: 'ok' }, 2),
    ),
    'severity',
  );
  const groups = (by: Parameters<typeof inGroups>[1]) =>
    inGroups(alarms, by).map(({ id, alarms: members }) => `${id}: ${names(members).join(' ')}`);

  assert.deepEqual(groups('prefix'), ['db-: db-cpu db-disk', 'api-: api-cpu api-disk', ': queue']);
  assert.deepEqual(groups('account'), [
    'Shop staging: db-cpu db-disk',
    'Shop production: api-cpu api-disk',
    ': queue',
  ]);
  assert.deepEqual(groups('region')[0], 'us-east-1: db-cpu db-disk');
  assert.deepEqual(groups('state'), ['alarm: db-cpu', 'ok: api-cpu api-disk db-disk queue']);
  assert.deepEqual(groups('none'), [': db-cpu api-cpu api-disk db-disk queue']);
});

test('alarms of one name in two accounts are two, and names are shown as they were written', () => {
  const [one, other] = board(read('cpu'), read('cpu', { state: 'ok' }, 1));
  assert.notEqual(one?.key, other?.key);

  const [turned] = board(read('prod-\u202eKO'));
  assert.equal(turned?.name, 'prod-KO');
  assert.equal(turned.read.name, 'prod-\u202eKO');
});

test('an alarm of target tracking only scales something', () => {
  const alarms = board(read('TargetTracking-x-AlarmHigh'), read('cpu'));

  assert.deepEqual(
    alarms.map(({ isScaling }) => isScaling),
    [true, false],
  );
});
