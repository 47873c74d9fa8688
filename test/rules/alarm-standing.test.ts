import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absentStates, alarmDoubts } from '../../contract/alarms';
import { alarmStates } from '../../rules/alarm-state';
import { countStandings, severityOf, standingOf } from '../../rules/alarm-standing';

test('the worst alarm comes first, and one that nobody could read before one that is fine', () => {
  const worstFirst = [
    { state: 'alarm' },
    { state: 'alarm', doubt: 'stale' },
    { state: 'unavailable' },
    { state: 'unknown' },
    { state: 'insufficient-data', doubt: 'stale' },
    { state: 'ok', doubt: 'stale' },
    { state: 'insufficient-data' },
    { state: 'ok' },
  ] as const;

  const severities = worstFirst.map(severityOf);

  assert.deepEqual(
    severities,
    [...new Set(severities)].sort((one, other) => one - other),
  );
});

test('nothing counts as OK but a state OK without a doubt', () => {
  for (const state of alarmStates) {
    for (const doubt of [undefined, ...alarmDoubts]) {
      const isOk = state === 'ok' && doubt === undefined;
      assert.equal(standingOf({ state, doubt }) === 'ok', isOk, `${state} ${doubt}`);
    }
  }
});

test('an alarm without a reported state stands apart, whatever the reason', () => {
  for (const state of ['loading', ...absentStates] as const) {
    assert.equal(standingOf({ state }), 'no-state');
  }
});

test('alarms are counted by how they stand', () => {
  const alarms = (['alarm', 'ok', 'ok', 'doubt'] as const).map((standing) => ({ standing }));

  assert.deepEqual(countStandings(alarms), {
    alarm: 1,
    'no-state': 0,
    doubt: 1,
    'insufficient-data': 0,
    ok: 2,
  });
});
