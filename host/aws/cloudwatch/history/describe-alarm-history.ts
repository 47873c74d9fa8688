import type { Call, Operation } from '../../service';
import type { Fields } from '../../wire/fields';
import type { Output } from '../../wire/value';
import { alarmTypes } from '../alarm';
import { alarmNameRule, alarmsIn } from '../alarms-in';
import { pageToken, readPageToken } from '../page-token';
import { scanOrders } from '../scan-order';
import type { HistoryItem } from './alarm-history';
import { historyItemTypes } from './event';

const action = 'cloudwatch:DescribeAlarmHistory';
const defaultPageSize = 50;
const digits = 15;

/** What happened to alarms; to metric alarms only, unless other types are asked for. */
export const describeAlarmHistory: Operation = (call, input) => {
  const store = alarmsIn(call);
  const name = input.text('AlarmName', alarmNameRule);
  call.authorize({ action, resource: store.arnOf(name ?? '*'), isUnnamed: name === undefined });
  const isWanted = filterOf(call, input, name);
  const pageSize = input.integer('MaxRecords', { min: 1, max: 100 }) ?? defaultPageSize;
  const isAscending = input.choice('ScanBy', scanOrders) === 'TimestampAscending';
  const token = input.text('NextToken');
  const query = queryOf(input);

  const items = store.history().filter(isWanted);
  const ordered = isAscending ? items : items.toReversed();
  const after = token === undefined ? undefined : readPageToken(token, query);
  const isBeyond = (item: HistoryItem): boolean =>
    after === undefined || (isAscending ? placeOf(item) > after : placeOf(item) < after);
  const rest = ordered.filter(isBeyond);
  const page = rest.slice(0, pageSize);
  const last = page.at(-1);
  return {
    AlarmHistoryItems: page.map(describe),
    NextToken:
      last !== undefined && rest.length > page.length ? pageToken(placeOf(last), query) : undefined,
  };
};

function filterOf(call: Call, input: Fields, name: string | undefined) {
  const asked = input.texts('AlarmTypes', {}, { oneOf: alarmTypes }) ?? ['MetricAlarm'];
  // "You can't return information about composite alarms if your permission has a narrower scope."
  const seesComposites = call.allows({ action, resource: '*' });
  const types = asked.filter((type) => type !== 'CompositeAlarm' || seesComposites);
  const contributor = input.text('AlarmContributorId', { min: 1, max: 1024 });
  const type = input.choice('HistoryItemType', historyItemTypes);
  const start = input.time('StartDate')?.toISOString();
  const end = input.time('EndDate')?.toISOString();
  return (item: HistoryItem): boolean =>
    types.includes(item.AlarmType) &&
    (name === undefined || item.AlarmName === name) &&
    (contributor === undefined || item.AlarmContributorId === contributor) &&
    (type === undefined || item.HistoryItemType === type) &&
    (start === undefined || item.Timestamp >= start) &&
    (end === undefined || item.Timestamp <= end);
}

/** Sorts as the items do. */
function placeOf({ Timestamp, number }: HistoryItem): string {
  return `${Timestamp} ${String(number).padStart(digits, '0')}`;
}

function describe(item: HistoryItem): Output {
  const attributes = item.AlarmContributorAttributes;
  return {
    ...item,
    number: undefined,
    Timestamp: new Date(item.Timestamp),
    AlarmContributorAttributes: attributes && new Map(Object.entries(attributes)),
  };
}

/** The parameters that a page token belongs to. */
function queryOf(input: Fields): unknown {
  return [
    input.text('AlarmName'),
    input.texts('AlarmTypes'),
    input.text('AlarmContributorId'),
    input.text('HistoryItemType'),
    input.time('StartDate'),
    input.time('EndDate'),
    input.text('ScanBy'),
  ];
}
