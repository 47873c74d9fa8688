import { numberFormat } from './intl';

/** Each unit, and how many of it make one of the next. */
const units = [
  ['minute', 60],
  ['hour', 24],
  ['day', 30.4375],
  ['month', 12],
  ['year', 100],
] as const;

function quantity(amount: number, unit: string): string {
  return numberFormat({ style: 'unit', unit }).format(amount);
}

/**
 * Time between two moments in the largest unit that fits, rounded down: "12 min", "3 hr", "5 days".
 * Less than a minute, and a clock that runs behind, is "<1 min".
 */
export function elapsed(from: Date, to: Date): string {
  let amount = (to.getTime() - from.getTime()) / 60_000;
  if (amount < 1) return `<${quantity(1, 'minute')}`;
  for (const [unit, size] of units) {
    const whole = Math.floor(amount);
    if (whole < size) return quantity(whole, unit);
    amount /= size;
  }
  return '';
}
