import { validationError } from '../errors';
import type { Call, Operation } from '../service';
import type { Fields } from '../wire/fields';
import type { Output } from '../wire/value';
import { alarmTypes, stateValues, type Alarm, type AlarmType } from './alarm';
import type { AlarmStore } from './alarm-store';
import { alarmNameRule, alarmsIn } from './alarms-in';
import { describeAlarm } from './describe-alarm';
import { resourceNotFound } from './errors';
import { pageToken, readPageToken } from './page-token';

const action = 'cloudwatch:DescribeAlarms';
const defaultPageSize = 50;
const pageParameters = ['MaxRecords', 'NextToken'];

type Describe = (alarm: Alarm) => Output;

/** A set of alarms and how much of each is told. */
interface Listing {
  readonly alarms: readonly Alarm[];
  readonly describe: Describe;
}

/** Alarms with their state; metric alarms only, unless other types are asked for. */
export const describeAlarms: Operation = (call, input) => {
  const store = alarmsIn(call);
  const names = input.texts('AlarmNames', { max: 100 }, alarmNameRule);
  const askedFor = names === undefined || names.length === 0 ? ['*'] : names;
  for (const name of askedFor) {
    call.authorize({ action, resource: store.arnOf(name), isUnnamed: true });
  }
  const pageSize = input.integer('MaxRecords', { min: 1, max: 100 }) ?? defaultPageSize;
  const token = input.text('NextToken');
  const query = queryOf(input);
  const { alarms, describe } = relatives(store, input) ?? selected(call, store, input, names);

  const after = token === undefined ? '' : readPageToken(token, query);
  const rest = alarms.filter(({ AlarmName }) => AlarmName > after);
  const page = rest.slice(0, pageSize);
  const last = page.at(-1);
  const list = (type: AlarmType): readonly Output[] =>
    page.filter(({ AlarmType }) => AlarmType === type).map(describe);
  return {
    MetricAlarms: list('MetricAlarm'),
    CompositeAlarms: list('CompositeAlarm'),
    LogAlarms: list('LogAlarm'),
    NextToken:
      last !== undefined && rest.length > page.length
        ? pageToken(last.AlarmName, query)
        : undefined,
  };
};

/** The children or the parents of one alarm, where the call asks for these. */
function relatives(store: AlarmStore, input: Fields): Listing | undefined {
  const childrenOf = input.text('ChildrenOfAlarmName', alarmNameRule);
  const parentsOf = input.text('ParentsOfAlarmName', alarmNameRule);
  const name = childrenOf ?? parentsOf;
  if (name === undefined) return undefined;
  const others = input.names.filter((parameter) => !pageParameters.includes(parameter));
  if (others.length > 1) {
    throw validationError(
      `${childrenOf === undefined ? 'ParentsOfAlarmName' : 'ChildrenOfAlarmName'} can only be combined with MaxRecords and NextToken`,
    );
  }
  const alarm = store.find(name);
  if (alarm === undefined) throw resourceNotFound();
  if (childrenOf === undefined) {
    const alarms = byName(store.parentsOf(alarm));
    return { alarms, describe: ({ AlarmName, AlarmArn }) => ({ AlarmName, AlarmArn }) };
  }
  return {
    alarms: alarm.AlarmType === 'CompositeAlarm' ? byName(store.childrenOf(alarm)) : [],
    describe: ({ AlarmName, AlarmArn, StateValue, StateUpdatedTimestamp }) => ({
      AlarmName,
      AlarmArn,
      StateValue,
      StateUpdatedTimestamp: new Date(StateUpdatedTimestamp),
    }),
  };
}

function selected(
  call: Call,
  store: AlarmStore,
  input: Fields,
  names: readonly string[] | undefined,
): Listing {
  const prefix = input.text('AlarmNamePrefix', alarmNameRule);
  if (names !== undefined && prefix !== undefined) {
    throw validationError('AlarmNames and AlarmNamePrefix cannot be used together');
  }
  const asked = input.texts('AlarmTypes', {}, { oneOf: alarmTypes }) ?? ['MetricAlarm'];
  // "You can't return information about composite alarms if your permission has a narrower scope."
  const seesComposites = call.allows({ action, resource: '*' });
  const types = asked.filter((type) => type !== 'CompositeAlarm' || seesComposites);
  const state = input.choice('StateValue', stateValues);
  const actionPrefix = input.text('ActionPrefix', { min: 1, max: 1024 });
  const wanted = names && new Set(names);
  return {
    alarms: store
      .all()
      .filter(
        (alarm) =>
          types.includes(alarm.AlarmType) &&
          (wanted === undefined || wanted.has(alarm.AlarmName)) &&
          (prefix === undefined || alarm.AlarmName.startsWith(prefix)) &&
          (state === undefined || alarm.StateValue === state) &&
          (actionPrefix === undefined || hasAction(alarm, actionPrefix)),
      ),
    describe: (alarm) => describeAlarm(alarm, store, call.now),
  };
}

function hasAction(alarm: Alarm, prefix: string): boolean {
  return [...alarm.OKActions, ...alarm.AlarmActions, ...alarm.InsufficientDataActions].some((arn) =>
    arn.startsWith(prefix),
  );
}

function byName(alarms: readonly Alarm[]): readonly Alarm[] {
  return alarms.toSorted((a, b) => (a.AlarmName < b.AlarmName ? -1 : 1));
}

/** The parameters that a page token belongs to. */
function queryOf(input: Fields): unknown {
  return [
    input.texts('AlarmNames'),
    input.text('AlarmNamePrefix'),
    input.texts('AlarmTypes'),
    input.text('StateValue'),
    input.text('ActionPrefix'),
    input.text('ChildrenOfAlarmName'),
    input.text('ParentsOfAlarmName'),
  ];
}
