import { NotEmulatedError } from '../errors';
import type { Operation } from '../service';
import type { Fields } from '../wire/fields';
import {
  comparisonOperators,
  missingDataTreatments,
  type LogConfiguration,
  type ScheduledQuery,
} from './alarm';
import { invalidValue, missingParameter } from './errors';
import { readWarmUp } from './new-settings';
import { present } from './present';
import { putAlarm } from './put-alarm';

/** Those that compare with a number and not with a band. */
const operators = comparisonOperators.slice(0, 4);
const roleArnRule = {
  min: 20,
  max: 2048,
  pattern: /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@\/-]+$/,
};
const rateRule = { pattern: /^rate\([1-9]\d*\s+(minute|hour|day)s?\)$/ };

/** Creates or changes an alarm on the results of a scheduled query of the logs. */
export const putLogAlarm: Operation = (call, input) =>
  putAlarm(call, input, {
    type: 'LogAlarm',
    readConfiguration: () => {
      const configuration = readConfiguration(input);
      assertRules(configuration);
      return configuration;
    },
  });

function readConfiguration(input: Fields): LogConfiguration {
  return present<LogConfiguration>({
    AlarmType: 'LogAlarm',
    ScheduledQueryConfiguration: readQuery(input.requiredStructure('ScheduledQueryConfiguration')),
    QueryResultsToEvaluate: input.requiredInteger('QueryResultsToEvaluate', { min: 1, max: 100 }),
    QueryResultsToAlarm: input.requiredInteger('QueryResultsToAlarm', { min: 1, max: 100 }),
    Threshold: input.requiredNumber('Threshold'),
    ComparisonOperator: input.requiredChoice('ComparisonOperator', operators),
    TreatMissingData: input.text('TreatMissingData', { oneOf: missingDataTreatments }),
    ActionLogLineCount: input.integer('ActionLogLineCount', { min: 0, max: 50 }),
    ActionLogLineRoleArn: input.text('ActionLogLineRoleArn', roleArnRule),
    WarmUpConfiguration: readWarmUp(input),
  });
}

function readQuery(input: Fields): ScheduledQuery {
  const other = ['QueryARN', 'Tags'].find((name) => input.names.includes(name));
  if (other !== undefined) {
    throw new NotEmulatedError(`the parameter ${other} of a scheduled query`);
  }
  const schedule = input.requiredStructure('ScheduleConfiguration');
  return present<ScheduledQuery>({
    QueryString: input.requiredText('QueryString', { max: 10_000 }),
    LogGroupIdentifiers: input.texts('LogGroupIdentifiers', { min: 1, max: 50 }),
    ScheduledQueryRoleARN: input.requiredText('ScheduledQueryRoleARN', roleArnRule),
    AggregationExpression: input.requiredText('AggregationExpression', { min: 1, max: 2048 }),
    ScheduleConfiguration: present({
      ScheduleExpression: schedule.requiredText('ScheduleExpression', rateRule),
      StartTimeOffset: schedule.requiredInteger('StartTimeOffset', { min: 0 }),
      EndTimeOffset: schedule.integer('EndTimeOffset', { min: 0 }),
    }),
  });
}

/** What API_PutLogAlarm.html and API_ScheduleConfiguration.html say of members together. */
function assertRules(alarm: LogConfiguration): void {
  if (alarm.QueryResultsToAlarm > alarm.QueryResultsToEvaluate) {
    throw invalidValue('QueryResultsToAlarm must not be greater than QueryResultsToEvaluate');
  }
  const { StartTimeOffset, EndTimeOffset = 0 } =
    alarm.ScheduledQueryConfiguration.ScheduleConfiguration;
  if (EndTimeOffset >= StartTimeOffset) {
    throw invalidValue('EndTimeOffset must be less than StartTimeOffset');
  }
  if ((alarm.ActionLogLineCount ?? 0) > 0 && alarm.ActionLogLineRoleArn === undefined) {
    throw missingParameter('ActionLogLineRoleArn');
  }
}
