import { messages } from '../../internal/message';

/**
 * When an alarm goes off. `{measure}` is a metric's name or an expression; the last word of each key
 * says how its values are counted: minute by minute, by longer periods, one at a time, or by none
 * that is known.
 */
export const message = messages({
  'above.once': '{measure} above {threshold} for {period}.',
  'above.minutes': '{measure} above {threshold} for {points} of {values} minutes.',
  'above.periods': '{measure} above {threshold} for {points} of {values} periods of {period}.',
  'above.values': '{measure} above {threshold} for {points} of {values} values.',
  'at-or-above.once': '{measure} at or above {threshold} for {period}.',
  'at-or-above.minutes': '{measure} at or above {threshold} for {points} of {values} minutes.',
  'at-or-above.periods':
    '{measure} at or above {threshold} for {points} of {values} periods of {period}.',
  'at-or-above.values': '{measure} at or above {threshold} for {points} of {values} values.',
  'below.once': '{measure} below {threshold} for {period}.',
  'below.minutes': '{measure} below {threshold} for {points} of {values} minutes.',
  'below.periods': '{measure} below {threshold} for {points} of {values} periods of {period}.',
  'below.values': '{measure} below {threshold} for {points} of {values} values.',
  'at-or-below.once': '{measure} at or below {threshold} for {period}.',
  'at-or-below.minutes': '{measure} at or below {threshold} for {points} of {values} minutes.',
  'at-or-below.periods':
    '{measure} at or below {threshold} for {points} of {values} periods of {period}.',
  'at-or-below.values': '{measure} at or below {threshold} for {points} of {values} values.',
  'above-band.once': '{measure} above its expected band for {period}.',
  'above-band.minutes': '{measure} above its expected band for {points} of {values} minutes.',
  'above-band.periods':
    '{measure} above its expected band for {points} of {values} periods of {period}.',
  'above-band.values': '{measure} above its expected band for {points} of {values} values.',
  'below-band.once': '{measure} below its expected band for {period}.',
  'below-band.minutes': '{measure} below its expected band for {points} of {values} minutes.',
  'below-band.periods':
    '{measure} below its expected band for {points} of {values} periods of {period}.',
  'below-band.values': '{measure} below its expected band for {points} of {values} values.',
  'outside-band.once': '{measure} outside its expected band for {period}.',
  'outside-band.minutes': '{measure} outside its expected band for {points} of {values} minutes.',
  'outside-band.periods':
    '{measure} outside its expected band for {points} of {values} periods of {period}.',
  'outside-band.values': '{measure} outside its expected band for {points} of {values} values.',

  'missing-data.missing': 'Missing data counts as missing: without data there is no state.',
  'missing-data.ignore': 'Missing data is ignored: the state stays as it is.',
  'missing-data.breaching': 'Missing data counts as breaching.',
  'missing-data.not-breaching': 'Missing data counts as not breaching.',
  'few-samples': 'With too few samples the percentile is not evaluated, and the state stays.',
  'wall-clock': 'Periods begin by the clock of {zone}.',

  promql: 'The query has a result.',
  'promql.pending': 'The query has had a result for {pending}.',
  'promql.recovery': 'The alarm is over when it has had none for {recovery}.',
  interval: 'CloudWatch runs the query once in {interval}.',
  /** The schedule is as AWS writes it. */
  schedule: 'CloudWatch runs the query of the logs by its schedule, {schedule}.',

  composite: 'Other alarms are in the states that this rule asks for.',
  'composite.unread':
    'Other alarms are in the states that this rule asks for. ConfluOps shows the rule as AWS has it, because it does not know all of it.',
  unknown: 'ConfluOps does not know this kind of condition. Look at the alarm in AWS.',
});
