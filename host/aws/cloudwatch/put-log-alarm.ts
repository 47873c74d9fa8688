import { validationError } from '../errors';
import type { Operation } from '../service';
import type { Fields } from '../wire/fields';
import { comparisonOperators, type LogConfiguration, type ScheduledQuery } from './alarm';
import { alarmsIn, assertSameType, present, readSettings } from './settings';

const own = [
  'ScheduledQueryConfiguration',
  'QueryResultsToEvaluate',
  'QueryResultsToAlarm',
  'Threshold',
  'ComparisonOperator',
  'TreatMissingData',
  'ActionLogLineCount',
  'ActionLogLineRoleArn',
];

/** Creates or changes an alarm on the results of a scheduled query of the logs. */
export const putLogAlarm: Operation = (call, input) => {
  const alarms = alarmsIn(call);
  const settings = readSettings(input, own);
  const resource = alarms.arnOf(settings.AlarmName);
  call.authorize({ action: 'cloudwatch:PutLogAlarm', resource });
  assertSameType(alarms, settings.AlarmName, 'LogAlarm');
  const configuration = readConfiguration(input);
  if (configuration.QueryResultsToAlarm > configuration.QueryResultsToEvaluate) {
    throw validationError('QueryResultsToAlarm must not be greater than QueryResultsToEvaluate');
  }
  alarms.put({ ...settings, ...configuration });
  return undefined;
};

function readConfiguration(input: Fields): LogConfiguration {
  const query = input.structure('ScheduledQueryConfiguration');
  const threshold = input.number('Threshold');
  if (query === undefined || threshold === undefined) {
    throw validationError('A log alarm needs ScheduledQueryConfiguration and Threshold');
  }
  return present<LogConfiguration>({
    AlarmType: 'LogAlarm',
    ScheduledQueryConfiguration: readQuery(query),
    QueryResultsToEvaluate: input.requiredInteger('QueryResultsToEvaluate', { min: 1, max: 100 }),
    QueryResultsToAlarm: input.requiredInteger('QueryResultsToAlarm', { min: 1, max: 100 }),
    Threshold: threshold,
    ComparisonOperator: input.requiredChoice('ComparisonOperator', comparisonOperators),
    TreatMissingData: input.text('TreatMissingData'),
    ActionLogLineCount: input.integer('ActionLogLineCount', { min: 0, max: 50 }),
    ActionLogLineRoleArn: input.text('ActionLogLineRoleArn'),
  });
}

function readQuery(input: Fields): ScheduledQuery {
  const schedule = input.structure('ScheduleConfiguration');
  if (schedule === undefined)
    throw validationError('A scheduled query needs ScheduleConfiguration');
  return present<ScheduledQuery>({
    QueryString: input.requiredText('QueryString', { max: 10_000 }),
    LogGroupIdentifiers: input.texts('LogGroupIdentifiers', { max: 50 }),
    ScheduledQueryRoleARN: input.requiredText('ScheduledQueryRoleARN'),
    AggregationExpression: input.requiredText('AggregationExpression', { min: 1, max: 2048 }),
    ScheduleConfiguration: present({
      ScheduleExpression: schedule.requiredText('ScheduleExpression'),
      StartTimeOffset: schedule.requiredInteger('StartTimeOffset', { min: 0 }),
      EndTimeOffset: schedule.integer('EndTimeOffset', { min: 0 }),
    }),
  });
}
