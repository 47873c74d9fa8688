import type { ReportedState } from '../../../contract/alarms';
import type {
  AlarmCondition,
  Comparison,
  LogCondition,
  MissingData,
  PromQlCondition,
  ThresholdCondition,
} from '../../../contract/condition';
import type { AlarmType } from '../../../contract/placing';
import { parseAlarmRule, withoutArns } from '../../../rules/alarm-rule';
import { fieldsOf, textOf } from '../../../rules/fields';
import { judgedRule } from '../../../rules/judged-rule';
import type { AnyAlarm } from '../to-alarm-view';
import { watchedBy } from './measure';
import { count, cut, cutTextOf, finite, given, known } from '../values';

/** API_MetricAlarm.html. */
const operators: Readonly<Record<string, Comparison>> = {
  GreaterThanThreshold: 'above',
  GreaterThanOrEqualToThreshold: 'at-or-above',
  LessThanThreshold: 'below',
  LessThanOrEqualToThreshold: 'at-or-below',
  GreaterThanUpperThreshold: 'above-band',
  LessThanLowerThreshold: 'below-band',
  LessThanLowerOrGreaterThanUpperThreshold: 'outside-band',
};

const treatments: Readonly<Record<string, MissingData>> = {
  missing: 'missing',
  ignore: 'ignore',
  breaching: 'breaching',
  notBreaching: 'not-breaching',
};

/** States of the alarms that a composite alarm's rule names, as far as AWS told them. */
export type ChildStates = ReadonlyMap<string, ReportedState>;

/**
 * When an alarm is to go off, in parts. Undefined where a part is none that this version knows: half a
 * condition would be a wrong one.
 */
export function conditionOf(
  alarm: AnyAlarm,
  type: AlarmType,
  children: ChildStates = new Map(),
): AlarmCondition | undefined {
  if (type === 'composite') return compositeCondition(alarm, children);
  if (type === 'log') return logCondition(alarm);
  return (alarm.EvaluationCriteria ?? undefined) === undefined
    ? thresholdCondition(alarm)
    : promQlCondition(alarm);
}

function thresholdCondition(alarm: AnyAlarm): ThresholdCondition | undefined {
  const comparison = known(operators, alarm.ComparisonOperator);
  const missingData = known(treatments, alarm.TreatMissingData ?? 'missing');
  const pointsEvaluated = count(alarm.EvaluationPeriods);
  const pointsToAlarm = count(alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods);
  const watched = watchedBy(alarm);
  const threshold = finite(alarm.Threshold);
  const isWhole = comparison && missingData && pointsEvaluated && pointsToAlarm && watched;
  if (!isWhole) return undefined;
  const { measure, periodSeconds, band } = watched;
  const isBand = comparison.endsWith('-band');
  if (isBand ? band === undefined : threshold === undefined) return undefined;
  return {
    kind: 'threshold',
    measure,
    comparison,
    ...(isBand ? given('band', band) : given('threshold', threshold)),
    pointsToAlarm,
    pointsEvaluated,
    ...given('periodSeconds', periodSeconds),
    missingData,
    ignoresFewSamples: alarm.EvaluateLowSampleCountPercentile === 'ignore',
    ...given('wallClock', wallClockOf(alarm)),
  };
}

/** The zone of a wall clock window; CloudWatch's own default is UTC. */
function wallClockOf({ EvaluationWindow }: AnyAlarm): string | undefined {
  const { WallClockWindow: window } = fieldsOf(EvaluationWindow);
  if ((window ?? undefined) === undefined) return undefined;
  return cutTextOf(fieldsOf(window)['Timezone']) ?? 'UTC';
}

function promQlCondition({
  EvaluationCriteria,
  EvaluationInterval,
}: AnyAlarm): PromQlCondition | undefined {
  const criteria = fieldsOf(fieldsOf(EvaluationCriteria)['PromQLCriteria']);
  const query = cutTextOf(criteria['Query']);
  if (query === undefined) return undefined;
  return {
    kind: 'promql',
    query,
    ...given('pendingSeconds', count(criteria['PendingPeriod'])),
    ...given('recoverySeconds', count(criteria['RecoveryPeriod'])),
    ...given('intervalSeconds', count(EvaluationInterval)),
  };
}

function logCondition(alarm: AnyAlarm): LogCondition | undefined {
  const { AggregationExpression, ScheduleConfiguration } = fieldsOf(
    alarm.ScheduledQueryConfiguration,
  );
  const comparison = known(operators, alarm.ComparisonOperator);
  const missingData = known(treatments, alarm.TreatMissingData ?? 'missing');
  const threshold = finite(alarm.Threshold);
  const resultsEvaluated = count(alarm.QueryResultsToEvaluate);
  const resultsToAlarm = count(alarm.QueryResultsToAlarm ?? alarm.QueryResultsToEvaluate);
  const isWhole = comparison && missingData && resultsEvaluated && resultsToAlarm;
  if (!isWhole || threshold === undefined) return undefined;
  return {
    kind: 'log',
    ...given('aggregation', cutTextOf(AggregationExpression)),
    comparison,
    threshold,
    resultsToAlarm,
    resultsEvaluated,
    ...given('schedule', cutTextOf(fieldsOf(ScheduleConfiguration)['ScheduleExpression'])),
    missingData,
  };
}

function compositeCondition(
  { AlarmRule }: AnyAlarm,
  children: ChildStates,
): AlarmCondition | undefined {
  const text = textOf(AlarmRule);
  if (text === undefined) return undefined;
  const rule = parseAlarmRule(text);
  return {
    kind: 'composite',
    text: cut(withoutArns(text)),
    ...(rule ? { rule: judgedRule(rule, (name) => children.get(name)) } : {}),
  };
}
