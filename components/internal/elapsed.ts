import { numberFormat } from './intl';

/** `short` is "5 days", `narrow` is "5d". */
export type UnitDisplay = 'short' | 'narrow';

/** Each unit, and how many of it make one of the next. */
const units = [
  ['minute', 60],
  ['hour', 24],
  ['day', 30.4375],
  ['month', 12],
  ['year', 100],
] as const;

function quantity(amount: number, unit: string, unitDisplay: UnitDisplay): string {
  return numberFormat({ style: 'unit', unit, unitDisplay }).format(amount);
}

/**
 * Time between two moments in the largest unit that fits, rounded down: "12 min", "3 hr", "5 days".
 * Less than a minute, and a clock that runs behind, is "<1 min". Narrow texts stop at days, because
 * "2m" would be two minutes and two months.
 */
export function elapsed(from: Date, to: Date, display: UnitDisplay): string {
  let amount = (to.getTime() - from.getTime()) / 60_000;
  if (amount < 1) return `<${quantity(1, 'minute', display)}`;
  for (const [unit, size] of units) {
    const whole = Math.floor(amount);
    if (whole < size || (unit === 'day' && display === 'narrow')) {
      return quantity(whole, unit, display);
    }
    amount /= size;
  }
  return '';
}
