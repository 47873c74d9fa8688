import { withoutTurns } from '../../rules/visible-text';
import { dateTimeFormat } from '../internal/intl';
import { quantity } from '../internal/quantity';
import type { AlarmChart as ChartContent } from '../../contract/details';
import type { PlacedPoint } from './chart-content';
import type { AxisWords } from './draw-plot';
import { message } from './messages';
import type { Plot } from './plot';
import { digitsOf, timeUnitOf, type Scale } from './scale';

/** Widths of letters at an axis, in CSS pixels: about right is enough. */
const letterWidth = 6.6;
const axisGap = 10;

/** What is measured, as its account calls it. */
export function labelOf({ label }: ChartContent): string {
  return label ? withoutTurns(label) : message('values');
}

/** A value with its unit. */
export function valueText(value: number, unit: string | undefined): string {
  return quantity(value, unit && withoutTurns(unit));
}

function tickText({ unit }: ChartContent, values: Scale, value: number): string {
  return quantity(value, unit && withoutTurns(unit), digitsOf(values));
}

/** Room that the numbers at the left need. */
export function widthOfValues(content: ChartContent, values: Scale): number {
  const longest = Math.max(...values.ticks.map((value) => tickText(content, values, value).length));
  return Math.ceil(longest * letterWidth) + axisGap;
}

/** A moment in full. */
export function momentText(at: number): string {
  return dateTimeFormat({ dateStyle: 'medium', timeStyle: 'medium' }).format(at);
}

/** What the axes of a chart say, and how it tells a moment. */
export function axisWords(
  content: ChartContent,
  { values, times }: Plot,
): AxisWords & { readonly moment: (at: number) => string } {
  const unit = timeUnitOf(times);
  const time = dateTimeFormat(
    unit === 'day'
      ? { month: 'short', day: 'numeric' }
      : {
          hour: '2-digit',
          minute: '2-digit',
          ...(unit === 'second' && { second: '2-digit' }),
          hourCycle: 'h23',
        },
  );
  return {
    value: (value) => tickText(content, values, value),
    time: (at) => time.format(at),
    moment: momentText,
  };
}

/** The day or days of the points, and the time zone of their times. */
export function dayOf(points: readonly PlacedPoint[]): string {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return '';
  const zone = dateTimeFormat({ timeZoneName: 'short' })
    .formatToParts(last.at)
    .find(({ type }) => type === 'timeZoneName');
  const day = dateTimeFormat({ dateStyle: 'medium' }).formatRange(first.at, last.at);
  return message('day', { day, zone: zone?.value ?? '' });
}

/** One point, to whoever cannot see it. */
export function spokenPoint({ unit }: ChartContent, point: PlacedPoint): string {
  const { at, value, isBreaching } = point;
  const time = momentText(at);
  if (value === undefined) return message('spoken.none', { time });
  return message(isBreaching ? 'spoken.breaching' : 'spoken', {
    value: valueText(value, unit),
    time,
  });
}

/** The chart in two sentences. */
export function summaryOf(content: ChartContent, { points }: Plot): string {
  const valued = points.filter(({ y }) => y !== undefined);
  const breaching = valued.filter(({ isBreaching }) => isBreaching).length;
  const [first] = valued;
  const last = valued.at(-1);
  const about = message('summary', {
    count: valued.length,
    label: labelOf(content),
    from: first ? momentText(first.at) : '',
    to: last ? momentText(last.at) : '',
  });
  return breaching ? `${about} ${message('summary.breaching', { count: breaching })}` : about;
}
