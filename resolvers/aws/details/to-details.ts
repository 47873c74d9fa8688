import type { AlarmCondition } from '../../../contract/condition';
import type { AlarmDetails, Suppression } from '../../../contract/details';
import { fieldsOf } from '../../../rules/fields';
import type { ToldDetails } from '../../details/told';
import { parseTime } from '../aws-time';
import type { DescribedAlarm } from '../described-alarms';
import type { AnyAlarm } from '../to-alarm-view';
import { chartOf } from './chart';
import { conditionOf, type ChildStates } from './condition';
import { count, cutTextOf, given, known, listOf } from '../values';

const suppressions: Readonly<Record<string, Suppression['by']>> = {
  Alarm: 'alarm',
  WaitPeriod: 'wait-period',
  ExtensionPeriod: 'extension-period',
};

/** All of a described alarm that readers are shown: docs/alarm-details.md goes through it by field. */
export function toDetails(
  { name, type, source }: Pick<DescribedAlarm, 'name' | 'type' | 'source'>,
  children?: ChildStates,
): ToldDetails {
  const condition = conditionOf(source, type, children);
  const billed = condition?.kind === 'threshold' ? metricsOf(condition) : undefined;
  return {
    alarmName: name,
    type,
    ...given('description', cutTextOf(source.AlarmDescription)),
    ...given('condition', condition),
    ...given('chart', chartOf(source, condition)),
    ...given('updatedAt', parseTime(source.StateUpdatedTimestamp)?.toISOString()),
    ...given('configuredAt', parseTime(source.AlarmConfigurationUpdatedTimestamp)?.toISOString()),
    actionCounts: {
      alarm: listOf(source.AlarmActions).length,
      ok: listOf(source.OKActions).length,
      insufficientData: listOf(source.InsufficientDataActions).length,
    },
    ...given('suppression', suppressionOf(source)),
    ...given('warmUp', warmUpOf(source)),
    hasContributors: condition !== undefined && hasContributors(condition),
    ...given('billedMetrics', billed),
  };
}

function suppressionOf(alarm: AnyAlarm): Suppression | undefined {
  const by = alarm.ActionsSuppressedBy ?? undefined;
  if (by === undefined) return undefined;
  return {
    by: known(suppressions, by) ?? 'unknown',
    ...given('waitSeconds', count(alarm.ActionsSuppressorWaitPeriod)),
    ...given('extensionSeconds', count(alarm.ActionsSuppressorExtensionPeriod)),
  };
}

function warmUpOf({ WarmUpConfiguration }: AnyAlarm): AlarmDetails['warmUp'] {
  const fields = fieldsOf(WarmUpConfiguration);
  const minutes = count(fields['WarmUpPeriodDurationInMinutes']);
  if (minutes === undefined) return undefined;
  return {
    minutes,
    isBeforeEvaluation: fields['OnlyStartEvaluatingAfterWarmUpPeriodEnds'] === true,
  };
}

/** Queries that may answer with a series for each of what they group by. */
function hasContributors(condition: AlarmCondition): boolean {
  switch (condition.kind) {
    case 'promql':
      return true;
    case 'log':
      return / by /i.test(condition.aggregation ?? '');
    case 'threshold':
      return (
        condition.measure.kind === 'expression' &&
        / group by /i.test(condition.measure.expression.replace(/\s+/g, ' '))
      );
    case 'composite':
      return false;
  }
}

/** How many metrics a chart of the condition is made of; a band is one more. */
function metricsOf({ measure, band }: Extract<AlarmCondition, { kind: 'threshold' }>): number {
  const inputs = measure.kind === 'expression' ? measure.inputs.length : 0;
  return 1 + inputs + (band === undefined ? 0 : 1);
}
