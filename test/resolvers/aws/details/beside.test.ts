import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contributorsOf } from '../../../../resolvers/aws/details/contributors';
import { historyOf } from '../../../../resolvers/aws/details/history';
import { muteRulesOf } from '../../../../resolvers/aws/details/mute-rules';

const item = (more: object) => ({ AlarmName: 'cpu', Timestamp: 1_796_000_000, ...more });
const entriesOf = (...items: readonly object[]) =>
  historyOf({ AlarmHistoryItems: items }, 'cpu')?.entries;

describe('a history', () => {
  test('tells an action by what became of it and by its service, never by its ARN', () => {
    const summary = 'Successfully executed action arn:aws:sns:eu-west-1:111122223333:wake-somebody';
    const entries = entriesOf(item({ HistoryItemType: 'Action', HistorySummary: summary }));

    assert.deepEqual(entries, [
      { kind: 'action', at: '2026-11-30T00:53:20.000Z', outcome: 'done', service: 'sns' },
    ]);
  });

  test('tells a change of state by its sentence where the data was cut', () => {
    const entries = entriesOf(
      item({
        HistoryItemType: 'StateUpdate',
        HistorySummary: 'Alarm updated from OK to ALARM',
        HistoryData: '{"version":"1.0","oldState":{"stateVal',
      }),
    );

    assert.deepEqual(entries, [
      { kind: 'state', at: '2026-11-30T00:53:20.000Z', from: 'ok', to: 'alarm' },
    ]);
  });

  test('has a state that this version does not know as unknown, and leaves out what is no event', () => {
    const data = JSON.stringify({ newState: { stateValue: 'FINE', stateReason: { a: 1 } } });
    const entries = entriesOf(
      item({ HistoryItemType: 'StateUpdate', HistoryData: data }),
      item({ HistoryItemType: 'StateUpdate', HistoryData: 'null', HistorySummary: 7 }),
      item({ HistoryItemType: 'NewType' }),
      item({ HistoryItemType: 'Action', Timestamp: 'soon' }),
      item({ HistoryItemType: 'Action', AlarmName: 'other' }),
    );

    assert.deepEqual(entries, [{ kind: 'state', at: '2026-11-30T00:53:20.000Z', to: 'unknown' }]);
    assert.equal(historyOf({}, 'cpu'), undefined);
    assert.deepEqual(entriesOf(null as never, [] as never, 'x' as never), []);
  });
});

test('contributors have texts alone for attributes, and one that cannot be read is still one', () => {
  const attributes = { host: 'a', bad: { deep: 1 }, __proto__: 'x', empty: '' };

  assert.deepEqual(
    contributorsOf({
      AlarmContributors: [{ ContributorAttributes: attributes, StateReason: 'down' }, null],
      NextToken: 'more',
    }),
    {
      contributors: [
        { attributes: [{ name: 'host', value: 'a' }], reason: 'down' },
        { attributes: [] },
      ],
      isWhole: false,
    },
  );
  assert.equal(contributorsOf(null), undefined);
});

test('mute rules are told by name, the active ones first, and never by ARN', () => {
  const arn = (name: string) => `arn:aws:cloudwatch:eu-west-1:111122223333:alarm-mute-rule:${name}`;
  const told = muteRulesOf({
    AlarmMuteRuleSummaries: [
      { AlarmMuteRuleArn: arn('nights'), Status: 'SCHEDULED', MuteType: 'RECURRING' },
      { AlarmMuteRuleArn: arn('deploy: now'), Status: 'ACTIVE', ExpireDate: 1_796_000_000 },
      { AlarmMuteRuleArn: arn('new'), Status: 'PAUSED' },
      { AlarmMuteRuleArn: 'no ARN', Status: 'ACTIVE' },
      null,
    ],
  });

  assert.deepEqual(told, {
    rules: [
      {
        name: 'deploy: now',
        status: 'active',
        isRecurring: false,
        expiresAt: '2026-11-30T00:53:20.000Z',
      },
      { name: 'nights', status: 'scheduled', isRecurring: true },
      { name: 'new', status: 'unknown', isRecurring: false },
    ],
    isWhole: true,
  });
  assert.equal(muteRulesOf({ AlarmMuteRuleSummaries: {} }), undefined);
});
