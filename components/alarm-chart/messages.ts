import { messages } from '../internal/message';

/** The words of the chart. */
export const message = messages({
  'no-points': 'There are no values to show.',
  /** Stands for what is measured, where it has no name. */
  values: 'the metric',
  'points-of': 'Values of {label}',
  summary: {
    one: '{count} value of {label}, at {from}.',
    other: '{count} values of {label}, from {from} to {to}.',
  },
  'summary.breaching': { one: '{count} is breaching.', other: '{count} are breaching.' },

  // A point, to whoever cannot see it.
  spoken: '{value} at {time}',
  'spoken.breaching': '{value} at {time}, breaching',
  'spoken.none': 'No value at {time}',

  /** Under the axis of times. */
  day: '{day} ({zone})',

  // Beside the lines, and at a point.
  threshold: 'Threshold {value}',
  expected: 'Expected values',
  'expected.between': 'Expected {low} to {high}',
  breaching: 'Breaching',
  'no-value': 'No value',

  table: 'Values as a table',
  'column.time': 'Time',
  'column.value': 'Value',
  'column.expected': 'Expected',
  'column.breaching': 'Breaching',
  yes: 'Yes',
  no: 'No',
  between: '{low} to {high}',
});
