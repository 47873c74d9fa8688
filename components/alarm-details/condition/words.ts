import type {
  AlarmCondition,
  LogCondition,
  Measure,
  PromQlCondition,
  ThresholdCondition,
} from '../../../contract/condition';
import { withoutTurns } from '../../../rules/visible-text';
import { numberFormat } from '../../internal/intl';
import { quantity } from '../../internal/quantity';
import { message } from './messages';

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** A span of time in the largest unit that it is a whole number of: "5 minutes". */
export function durationText(seconds: number): string {
  const [unit, size] = units.find((each) => seconds >= each[1] && seconds % each[1] === 0) ?? [
    'second',
    1,
  ];
  return numberFormat({ style: 'unit', unit, unitDisplay: 'long' }).format(seconds / size);
}

/** What is measured, in as few words as AWS has for it. */
function measureText(measure: Measure): string {
  if (measure.kind === 'expression') {
    return withoutTurns(measure.label ?? measure.expression);
  }
  const { name, statistic } = measure;
  return withoutTurns(statistic ? `${name} (${statistic})` : name);
}

function thresholdSentences(condition: ThresholdCondition): readonly string[] {
  const { measure, comparison, threshold, pointsToAlarm, pointsEvaluated } = condition;
  const { periodSeconds, missingData, ignoresFewSamples, wallClock } = condition;
  const unit = measure.kind === 'metric' ? measure.unit : undefined;
  return [
    message(`${comparison}.${countedBy(pointsEvaluated, periodSeconds)}`, {
      measure: measureText(measure),
      threshold: threshold === undefined ? '' : quantity(threshold, unit && withoutTurns(unit)),
      points: pointsToAlarm,
      values: pointsEvaluated,
      period: periodSeconds === undefined ? '' : durationText(periodSeconds),
    }),
    message(`missing-data.${missingData}`),
    ignoresFewSamples ? message('few-samples') : '',
    wallClock ? message('wall-clock', { zone: withoutTurns(wallClock) }) : '',
  ];
}

function countedBy(
  values: number,
  periodSeconds: number | undefined,
): 'values' | 'once' | 'minutes' | 'periods' {
  if (periodSeconds === undefined) return 'values';
  if (values === 1) return 'once';
  return periodSeconds === 60 ? 'minutes' : 'periods';
}

function promQlSentences(condition: PromQlCondition): readonly string[] {
  const { pendingSeconds, recoverySeconds, intervalSeconds } = condition;
  return [
    pendingSeconds
      ? message('promql.pending', { pending: durationText(pendingSeconds) })
      : message('promql'),
    recoverySeconds ? message('promql.recovery', { recovery: durationText(recoverySeconds) }) : '',
    intervalSeconds ? message('interval', { interval: durationText(intervalSeconds) }) : '',
  ];
}

function logSentences(condition: LogCondition, alarmName: string): readonly string[] {
  const { aggregation, comparison, threshold, resultsToAlarm, resultsEvaluated } = condition;
  return [
    message(`${comparison}.values`, {
      measure: withoutTurns(aggregation ?? alarmName),
      threshold: quantity(threshold),
      points: resultsToAlarm,
      values: resultsEvaluated,
    }),
    message(`missing-data.${condition.missingData}`),
    condition.schedule ? message('schedule', { schedule: withoutTurns(condition.schedule) }) : '',
  ];
}

/** When the alarm goes off, in whole sentences, the first of which says it. */
export function conditionSentences(
  condition: AlarmCondition | undefined,
  alarmName: string,
): readonly string[] {
  switch (condition?.kind) {
    case 'threshold':
      return thresholdSentences(condition).filter(Boolean);
    case 'promql':
      return promQlSentences(condition).filter(Boolean);
    case 'log':
      return logSentences(condition, alarmName).filter(Boolean);
    case 'composite':
      return [message(condition.rule ? 'composite' : 'composite.unread')];
    default:
      return [message('unknown')];
  }
}
