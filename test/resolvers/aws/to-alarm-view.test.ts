import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { alarmDoubts, reportedStates } from '../../../contract/alarms';
import { toAlarmView, type AnyAlarm } from '../../../resolvers/aws/to-alarm-view';

const now = new Date('2026-11-22T12:00:00Z');
const view = (alarm: AnyAlarm) => toAlarmView({ AlarmName: 'cpu', ...alarm }, 'eu-west-1', now);

test('the states of CloudWatch are told by our words', () => {
  for (const [value, state] of [
    ['OK', 'ok'],
    ['ALARM', 'alarm'],
    ['INSUFFICIENT_DATA', 'insufficient-data'],
  ]) {
    assert.equal(view({ StateValue: value }).state, state);
  }
});

test('a state that this version does not know is unknown, never green', () => {
  for (const value of ['FINE', 'ok', '', undefined, null, 7, 'constructor', '__proto__', {}]) {
    assert.equal(view({ StateValue: value }).state, 'unknown');
  }
});

test('a problem of the evaluation is a doubt beside the state', () => {
  for (const [value, doubt] of [
    ['PARTIAL_DATA', 'partial-data'],
    ['EVALUATION_ERROR', 'evaluation-error'],
    ['EVALUATION_FAILURE', 'evaluation-failure'],
  ]) {
    const { state, doubt: found } = view({ StateValue: 'OK', EvaluationState: value });

    assert.deepEqual([state, found], ['ok', doubt]);
  }
  assert.equal('doubt' in view({ StateValue: 'OK' }), false);
});

test('a problem of the evaluation that this version does not know makes the state unknown', () => {
  for (const value of ['DRIFTING', '', 3, {}]) {
    const { state, doubt } = view({ StateValue: 'OK', EvaluationState: value });

    assert.deepEqual([state, doubt], ['unknown', undefined]);
  }
});

test('since is when the state changed, else when it was last updated', () => {
  const changed = Date.parse('2026-01-02T03:04:05Z') / 1_000;
  const updated = Date.parse('2026-01-03T00:00:00Z') / 1_000;

  assert.equal(
    view({ StateTransitionedTimestamp: changed, StateUpdatedTimestamp: updated }).since,
    '2026-01-02T03:04:05.000Z',
  );
  assert.equal(view({ StateUpdatedTimestamp: updated }).since, '2026-01-03T00:00:00.000Z');
  for (const time of [undefined, null, 'yesterday', Number.NaN, 1e300, new Date()]) {
    assert.equal('since' in view({ StateUpdatedTimestamp: time }), false);
  }
});

test('actions are on, off or suppressed', () => {
  assert.equal(view({ ActionsEnabled: true }).actions, 'on');
  assert.equal(view({}).actions, 'on');
  assert.equal(view({ ActionsEnabled: true, ActionsSuppressedBy: 'Alarm' }).actions, 'suppressed');
  assert.equal(view({ ActionsEnabled: false, ActionsSuppressedBy: 'Alarm' }).actions, 'off');
});

test('the alarm that suppresses the actions is told by its name alone', () => {
  const suppressed = (ActionsSuppressor: unknown) =>
    view({ ActionsSuppressedBy: 'WaitPeriod', ActionsSuppressor });
  const arn = 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:planned: maintenance';

  assert.equal(suppressed('planned').suppressor, 'planned');
  assert.equal(suppressed(arn).suppressor, 'planned: maintenance');
  for (const none of [undefined, null, '', 7, 'x'.repeat(256)]) {
    assert.equal('suppressor' in suppressed(none), false);
    assert.equal(suppressed(none).actions, 'suppressed');
  }
  assert.equal('suppressor' in view({ ActionsSuppressor: 'planned' }), false);
});

test('the reason passes as text, and none where AWS gives none', () => {
  const reason = 'Threshold <b>crossed</b>';

  assert.equal(view({ StateReason: reason }).reason, reason);
  for (const none of ['', undefined, null, 5]) {
    assert.equal('reason' in view({ StateReason: none }), false);
  }
});

test('a reason is cut at 4 KB, counted in bytes and never within a character', () => {
  for (const character of ['a', 'ü', '漢', '🔥']) {
    for (const lead of ['', 'x', 'xy', 'xyz']) {
      const long = lead + character.repeat(5_000);

      const { reason = '' } = view({ StateReason: long });

      const bytes = Buffer.byteLength(reason);
      assert.ok(bytes <= 4_096 && bytes > 4_096 - 8, `${character}: ${bytes}`);
      assert.equal(reason.at(-1), '…');
      assert.ok(long.startsWith(reason.slice(0, -1)));
      assert.doesNotMatch(reason, /\p{Surrogate}/u);
    }
  }
  const whole = 'ü'.repeat(2_048);
  assert.equal(view({ StateReason: whole }).reason, whole);
});

describe('an alarm that was never evaluated', () => {
  const ago = (seconds: number) => now.getTime() / 1_000 - seconds;
  const promQl = (seconds: number, overrides: AnyAlarm = {}): AnyAlarm => ({
    StateValue: 'OK',
    StateReason: 'something that CloudWatch may say',
    EvaluationCriteria: { PromQLCriteria: { Query: 'up == 0' } },
    EvaluationInterval: 300,
    AlarmConfigurationUpdatedTimestamp: ago(seconds),
    StateTransitionedTimestamp: ago(seconds),
    ...overrides,
  });

  test('says so in its reason, whatever its state and its age', () => {
    for (const StateValue of ['OK', 'INSUFFICIENT_DATA']) {
      const StateReason = 'Unchecked: Initial alarm creation';
      const StateTransitionedTimestamp = ago(1e7);

      assert.equal(
        view({ StateValue, StateReason, StateTransitionedTimestamp }).doubt,
        'never-evaluated',
      );
    }
    assert.equal('doubt' in view({ StateValue: 'OK', StateReason: 'Uncheckedly fine' }), false);
  });

  test('is a PromQL alarm that is OK since it was made, for two of its intervals', () => {
    for (const [seconds, doubt] of [
      [0, 'never-evaluated'],
      [599, 'never-evaluated'],
      [601, undefined],
    ] as const) {
      assert.equal(view(promQl(seconds)).doubt, doubt, String(seconds));
    }
    const EvaluationInterval = 10;
    assert.equal(view(promQl(100, { EvaluationInterval })).doubt, 'never-evaluated');
    assert.equal(view(promQl(121, { EvaluationInterval })).doubt, undefined);
    assert.equal(view(promQl(100, { EvaluationInterval: undefined })).doubt, 'never-evaluated');
  });

  test('is none whose state has changed, or that is no PromQL alarm', () => {
    assert.equal(view(promQl(10, { StateTransitionedTimestamp: ago(5) })).doubt, undefined);
    assert.equal(view(promQl(10, { StateTransitionedTimestamp: ago(900) })).doubt, undefined);
    assert.equal(view(promQl(10, { StateValue: 'ALARM' })).doubt, undefined);
    assert.equal(view(promQl(10, { EvaluationCriteria: undefined })).doubt, undefined);
  });

  test('is told by what CloudWatch calls a problem first', () => {
    const { doubt } = view(promQl(10, { EvaluationState: 'EVALUATION_ERROR' }));

    assert.equal(doubt, 'evaluation-error');
  });
});

test('whatever AWS answers, the view is one that the contract allows', () => {
  const values = [
    undefined,
    null,
    '',
    'OK',
    'x',
    0,
    -1,
    Number.NaN,
    true,
    [],
    {},
    new Date(0),
    Symbol.iterator.toString(),
  ];
  const fields = [
    'AlarmName',
    'StateValue',
    'StateReason',
    'EvaluationState',
    'ActionsEnabled',
    'ActionsSuppressedBy',
    'ActionsSuppressor',
    'StateTransitionedTimestamp',
    'StateUpdatedTimestamp',
  ] as const;
  let seed = 7;
  const pick = () => values[(seed = (seed * 48_271) % 2_147_483_647) % values.length];
  for (let round = 0; round < 2_000; round += 1) {
    const alarm = Object.fromEntries(fields.map((field) => [field, pick()]));

    const found = toAlarmView(alarm, 'eu-west-1', now);

    assert.ok(reportedStates.includes(found.state));
    assert.ok(found.doubt === undefined || alarmDoubts.includes(found.doubt));
    assert.ok(found.state !== 'ok' || alarm['StateValue'] === 'OK');
    assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
  }
});
