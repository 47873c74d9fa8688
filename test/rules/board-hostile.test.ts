import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../bench/lib/random';
import { absentStates, alarmDoubts, reportedStates } from '../../contract/alarms';
import { parseAnswer } from '../../rules/answer';
import { inGroups, inOrder, matching, toBoardAlarms } from '../../rules/board-alarms';
import { randomName } from './random-names';

const random = seededRandom(7);
const oneOf = <Item>(items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;

const odd: readonly unknown[] = [undefined, null, 0, NaN, '', 'OK', 'Ok ', 'green', [], {}, true];

/** What an answer of the page's batch may hold by mistake or by malice. */
function randomAnswer(): unknown {
  if (random() < 0.05) return oneOf(odd);
  return {
    state: random() < 0.8 ? oneOf([...reportedStates, ...absentStates, 'loading']) : oneOf(odd),
    ...(random() < 0.3 && { doubt: random() < 0.6 ? oneOf(alarmDoubts) : oneOf(odd) }),
    ...(random() < 0.5 && { since: oneOf([randomName(random, 20), new Date(0).toISOString(), 7]) }),
    ...(random() < 0.5 && { reason: oneOf([randomName(random, 300), ...odd]) }),
    ...(random() < 0.3 && { consoleUrl: oneOf(['javascript:alert(1)', 'https://x.test', ...odd]) }),
    [randomName(random, 8)]: oneOf(odd),
  };
}

test('ten thousand answers of any shape are sorted, found and grouped, and never falsely OK', () => {
  const answers = Array.from({ length: 10_000 }, randomAnswer);
  const read = answers.flatMap((given, index) => {
    const answer = parseAnswer(given);
    return answer ? [{ source: index % 30, name: randomName(random, 255), answer, given }] : [];
  });

  const alarms = toBoardAlarms(read, [], (one, other) => (one < other ? -1 : 1));

  assert.ok(read.length > 8000);
  assert.equal(new Set(alarms.map(({ severity }) => severity)).has(NaN), false);
  for (const { standing, read: alarm } of alarms) {
    if (standing !== 'ok') continue;
    const { state, doubt } = (alarm as (typeof read)[number]).given as Record<string, unknown>;
    assert.equal(state, 'ok');
    assert.ok(!doubt, String(doubt));
  }
  for (const order of ['severity', 'changed', 'name'] as const) {
    assert.equal(inOrder(alarms, order).length, alarms.length);
  }
  for (const by of ['account', 'region', 'state', 'prefix'] as const) {
    const grouped = inGroups(alarms, by).reduce((sum, group) => sum + group.alarms.length, 0);
    assert.equal(grouped, alarms.length);
  }
  assert.ok(matching(alarms, 'e', new Set()).length > 0);
});
