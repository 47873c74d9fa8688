import { numberFormat } from './intl';

/** `short` is "5 days", `narrow` is "5d". */
export type UnitDisplay = 'short' | 'narrow';

/** Each unit, and how many of it make one of the next. */
const units = [
  ['minute', 60],
  ['hour', 24],
  ['day', 30.4375],
  ['month', 12],
  ['year', Infinity],
] as const;
type Unit = (typeof units)[number][0];

// "2m" would be two minutes and two months.
const narrowUnits = [units[0], units[1], ['day', Infinity]] as const;

function unitsOf(display: UnitDisplay): readonly (readonly [Unit, number])[] {
  return display === 'narrow' ? narrowUnits : units;
}

function quantity(amount: number, unit: Unit, unitDisplay: UnitDisplay): string {
  return numberFormat({ style: 'unit', unit, unitDisplay }).format(amount);
}

function lessThanAMinute(display: UnitDisplay): string {
  return `<${quantity(1, 'minute', display)}`;
}

/**
 * Time between two moments in the largest unit that fits, rounded down: "12 min", "3 hr", "5 days".
 * Less than a minute, and a clock that runs behind, is "<1 min".
 */
export function elapsed(from: Date, to: Date, display: UnitDisplay): string {
  let amount = Math.max(0, to.getTime() - from.getTime()) / 60_000;
  if (amount < 1) return lessThanAMinute(display);
  for (const [unit, size] of unitsOf(display)) {
    if (Math.floor(amount) < size) return quantity(Math.floor(amount), unit, display);
    amount /= size;
  }
  return '';
}

/** The widest text of each unit, to reserve room for whatever `elapsed` will answer. */
export function widestElapsed(display: UnitDisplay): readonly string[] {
  const widest = unitsOf(display).map(([unit, size]) =>
    quantity(Math.min(Math.ceil(size) - 1, 99), unit, display),
  );
  return [lessThanAMinute(display), ...widest];
}
