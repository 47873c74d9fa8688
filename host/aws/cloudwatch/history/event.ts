import type { Alarm, AlarmCondition, AlarmType } from '../alarm';
import type { Contributor } from '../contributors/contributor';

export const historyItemTypes = [
  'ConfigurationUpdate',
  'StateUpdate',
  'Action',
  'AlarmContributorStateUpdate',
  'AlarmContributorAction',
] as const;
type HistoryItemType = (typeof historyItemTypes)[number];

/** Something that happened to an alarm, under AWS's member names; the time is an ISO 8601 text. */
export interface HistoryEvent {
  readonly AlarmName: string;
  readonly AlarmType: AlarmType;
  readonly Timestamp: string;
  readonly HistoryItemType: HistoryItemType;
  readonly HistorySummary: string;
  /** JSON text. */
  readonly HistoryData: string;
  readonly AlarmContributorId?: string;
  readonly AlarmContributorAttributes?: Readonly<Record<string, string>>;
}

/** The model's bound of HistoryData (API_AlarmHistoryItem.html). */
const longestData = 4095;

/** What a configuration's history does not tell, as in the recordings that are named below. */
const untold = [
  'AlarmType',
  'Contributors',
  'StateReason',
  'StateReasonData',
  'StateTransitionedTimestamp',
  'Tags',
];

/**
 * An alarm came to be. Its form is that of recordings that AWS customers published (alarms on
 * `AWS/Billing` of 2023 and `AWS/DynamoDB` of 2022): `createdAlarm` in names with a small first
 * letter, but `okactions`.
 */
export function alarmCreated(alarm: Alarm, at: Date): HistoryEvent {
  return configurationUpdate(alarm, at, 'created', {
    type: 'Create',
    createdAlarm: configurationOf(alarm),
  });
}

/**
 * An alarm was put again. That `originalUpdatedFields` holds the former values of what changed, is
 * what published programs read it for; no recording of the whole was found.
 */
export function alarmUpdated(before: Alarm, after: Alarm, at: Date): HistoryEvent {
  const updatedAlarm = configurationOf(after);
  const changed = Object.entries(configurationOf(before)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(updatedAlarm[name]),
  );
  return configurationUpdate(after, at, 'updated', {
    type: 'Update',
    originalUpdatedFields: Object.fromEntries(changed),
    updatedAlarm,
  });
}

/** An alarm is gone; that the data is named as that of a new one is a guess. */
export function alarmDeleted(alarm: Alarm, at: Date): HistoryEvent {
  return configurationUpdate(alarm, at, 'deleted', {
    type: 'Delete',
    deletedAlarm: configurationOf(alarm),
  });
}

/** The state's value changed (the AWS CLI's example of `describe-alarm-history`). */
export function stateUpdated(before: AlarmCondition, after: Alarm): HistoryEvent {
  return {
    ...subjectOf(after),
    Timestamp: after.StateUpdatedTimestamp,
    HistoryItemType: 'StateUpdate',
    HistorySummary: `Alarm updated from ${before.StateValue} to ${after.StateValue}`,
    HistoryData: bounded(
      { version: '1.0', oldState: stateOf(before), newState: stateOf(after) },
      {
        version: '1.0',
        oldState: { ...stateOf(before), stateReasonData: undefined },
        newState: { ...stateOf(after), stateReasonData: undefined },
      },
    ),
  };
}

/**
 * What the alarm sets off was done. The summary is as many customers quote it; of the data AWS also
 * tells the message that was published, and here none is.
 */
export function actionExecuted(alarm: Alarm, arn: string, at: Date): HistoryEvent {
  return {
    ...subjectOf(alarm),
    Timestamp: at.toISOString(),
    HistoryItemType: 'Action',
    ...executed(arn, Date.parse(alarm.StateUpdatedTimestamp)),
  };
}

/** One of an alarm's time series went into ALARM or left it; AWS's wording is not known. */
export function contributorUpdated(
  alarm: Alarm,
  contributor: Contributor,
  [before, after]: readonly [object, object],
  at: Date,
): HistoryEvent {
  const [from, to] = [before, after].map((state) => (state as { stateValue: string }).stateValue);
  return {
    ...subjectOf(alarm),
    ...identityOf(contributor),
    Timestamp: at.toISOString(),
    HistoryItemType: 'AlarmContributorStateUpdate',
    HistorySummary: `Alarm contributor updated from ${from} to ${to}`,
    HistoryData: JSON.stringify({ version: '1.0', oldState: before, newState: after }),
  };
}

/** What the alarm sets off was done for one of its time series. */
export function contributorActionExecuted(
  alarm: Alarm,
  contributor: Contributor,
  arn: string,
  at: Date,
): HistoryEvent {
  return {
    ...subjectOf(alarm),
    ...identityOf(contributor),
    Timestamp: at.toISOString(),
    HistoryItemType: 'AlarmContributorAction',
    ...executed(arn, at.getTime()),
  };
}

/** A time as CloudWatch writes it in JSON texts: `2023-02-11T19:59:37.162+0000`. */
function zonedTime(timestamp: string): string {
  return timestamp.replace('Z', '+0000');
}

function executed(arn: string, stateUpdateTimestamp: number) {
  return {
    HistorySummary: `Successfully executed action ${arn}`,
    HistoryData: JSON.stringify({
      actionState: 'Succeeded',
      stateUpdateTimestamp,
      notificationResource: arn,
    }),
  };
}

function configurationUpdate(
  alarm: Alarm,
  at: Date,
  verb: string,
  data: Readonly<Record<string, unknown>>,
): HistoryEvent {
  return {
    ...subjectOf(alarm),
    Timestamp: at.toISOString(),
    HistoryItemType: 'ConfigurationUpdate',
    HistorySummary: `Alarm "${alarm.AlarmName}" ${verb}`,
    HistoryData: bounded({ version: '1.0', ...data }, { version: '1.0', type: data['type'] }),
  };
}

function subjectOf({ AlarmName, AlarmType }: Alarm) {
  return { AlarmName, AlarmType };
}

function identityOf({ ContributorId, ContributorAttributes }: Contributor) {
  return {
    AlarmContributorId: ContributorId,
    AlarmContributorAttributes: ContributorAttributes,
  };
}

function stateOf({ StateValue, StateReason, StateReasonData }: AlarmCondition) {
  return {
    stateValue: StateValue,
    stateReason: StateReason,
    ...(StateReasonData !== undefined && {
      stateReasonData: JSON.parse(StateReasonData) as unknown,
    }),
  };
}

/** How AWS shortens what is too long for the model is not known; here the details go. */
function bounded(data: object, withoutDetails: object): string {
  const text = JSON.stringify(data);
  return text.length <= longestData ? text : JSON.stringify(withoutDetails);
}

function configurationOf(alarm: Alarm): Readonly<Record<string, unknown>> {
  const told = Object.entries(alarm).filter(([name]) => !untold.includes(name));
  return withSmallNames(Object.fromEntries(told)) as Readonly<Record<string, unknown>>;
}

function withSmallNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSmallNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]: [string, unknown]) => [
      name === 'OKActions' ? 'okactions' : name.charAt(0).toLowerCase() + name.slice(1),
      name.endsWith('Timestamp') ? zonedTime(String(member)) : withSmallNames(member),
    ]),
  );
}
