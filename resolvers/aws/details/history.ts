import { DescribeAlarmHistoryCommand } from '@aws-sdk/client-cloudwatch';
import type { ReportedState } from '../../../contract/alarms';
import type { Dimension } from '../../../contract/condition';
import type { AlarmHistory, HistoryEntry } from '../../../contract/optional-reads';
import { fieldsOf } from '../../../rules/fields';
import type { Question } from '../ask-cloudwatch';
import { parseTime } from '../aws-time';
import { cutTextOf, fieldsOfJson, given, known, listOf } from '../values';

/** As many as CloudWatch gives in one call. */
const mostItems = 100;

const states: Readonly<Record<string, ReportedState>> = {
  OK: 'ok',
  ALARM: 'alarm',
  INSUFFICIENT_DATA: 'insufficient-data',
};
const changes = { Create: 'created', Update: 'updated', Delete: 'deleted' } as const;
const outcomes = { Succeeded: 'done', Failed: 'failed' } as const;

/** The newest of what happened to an alarm, of whatever type it is. */
export function historyQuestion(alarmName: string): Question<AlarmHistory> {
  return {
    action: 'DescribeAlarmHistory',
    send: (client, options) =>
      client.send(
        new DescribeAlarmHistoryCommand({
          AlarmName: alarmName,
          AlarmTypes: ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'],
          MaxRecords: mostItems,
          ScanBy: 'TimestampDescending',
        }),
        options,
      ),
    read: (json) => historyOf(json, alarmName),
    after: () => historyQuestion(alarmName),
  };
}

/**
 * Reads an answer item by item; what is not understood is left out. What HistoryData is: the AWS CLI's
 * example of `describe-alarm-history` for states, and recordings that AWS customers published for the
 * others. It is JSON in a text, so nobody vouches for it.
 */
export function historyOf(json: unknown, alarmName: string): AlarmHistory | undefined {
  const { AlarmHistoryItems, NextToken } = fieldsOf(json);
  if (!Array.isArray(AlarmHistoryItems)) return undefined;
  const entries = listOf(AlarmHistoryItems).flatMap((item) => {
    // What AWS answers is taken for the alarm that was asked about alone.
    if (fieldsOf(item)['AlarmName'] !== alarmName) return [];
    return entryOf(item) ?? [];
  });
  return {
    entries: entries.toSorted((a, b) => b.at.localeCompare(a.at)),
    isWhole: (NextToken ?? undefined) === undefined,
  };
}

function entryOf(item: unknown): HistoryEntry | undefined {
  const { HistoryItemType: type, HistoryData, Timestamp } = fieldsOf(item);
  const at = parseTime(Timestamp)?.toISOString();
  if (at === undefined) return undefined;
  const data = fieldsOfJson(HistoryData);
  switch (type) {
    case 'StateUpdate':
    case 'AlarmContributorStateUpdate':
      return stateEntry(at, item, data);
    case 'ConfigurationUpdate':
      return { kind: 'configuration', at, change: known(changes, data['type']) ?? 'unknown' };
    case 'Action':
    case 'AlarmContributorAction':
      return actionEntry(at, item, data);
    default:
      return undefined;
  }
}

type Data = ReturnType<typeof fieldsOfJson>;

function stateEntry(at: string, item: unknown, data: Data): HistoryEntry | undefined {
  const { HistorySummary: summary, AlarmContributorAttributes: attributes } = fieldsOf(item);
  const before = fieldsOf(data['oldState']);
  const after = fieldsOf(data['newState']);
  // Where the data was cut, the sentence still tells it: "Alarm updated from OK to ALARM".
  const [, from, to] =
    /\bfrom (\w+) to (\w+)\b/.exec(typeof summary === 'string' ? summary : '') ?? [];
  const changedTo = after['stateValue'] ?? to;
  if (changedTo === undefined) return undefined;
  return {
    kind: 'state',
    at,
    ...given('from', known(states, before['stateValue'] ?? from)),
    to: known(states, changedTo) ?? 'unknown',
    ...given('reason', cutTextOf(after['stateReason'])),
    ...given('contributor', (attributes ?? undefined) && attributesOf(attributes)),
  };
}

function actionEntry(at: string, item: unknown, data: Data): HistoryEntry {
  const { HistorySummary: summary } = fieldsOf(item);
  const text = typeof summary === 'string' ? summary : '';
  const said = /^Success/i.test(text) ? 'done' : /^Fail/i.test(text) ? 'failed' : 'unknown';
  const [, service] = /\barn:[\w-]+:([a-z0-9-]{1,40}):/.exec(text) ?? [];
  return {
    kind: 'action',
    at,
    outcome: known(outcomes, data['actionState']) ?? said,
    ...given('service', service),
  };
}

/** What tells one time series of an alarm from the others. */
export function attributesOf(value: unknown): readonly Dimension[] {
  return Object.entries(fieldsOf(value)).flatMap(([name, text]) => {
    const shown = cutTextOf(text);
    return shown === undefined ? [] : [{ name, value: shown }];
  });
}
