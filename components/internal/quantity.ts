import { dictionary } from '../../rules/dictionary';
import { numberFormat } from './intl';

/** CloudWatch's units as Intl knows them (StandardUnit of its API model; ECMA-402 lists the latter). */
const intlUnits: Readonly<Record<string, string>> = dictionary({
  Seconds: 'second',
  Milliseconds: 'millisecond',
  Microseconds: 'microsecond',
  Percent: 'percent',
  ...sizes('Bytes', 'byte'),
  ...sizes('Bits', 'bit'),
});

const prefixes = ['', 'Kilo', 'Mega', 'Giga', 'Tera'];
const perSecond = '/Second';

function sizes(name: string, unit: string): Record<string, string> {
  return Object.fromEntries(
    ['', 'Kilo', 'Mega', 'Giga', 'Tera'].map((prefix) => [
      prefix ? prefix + name.toLowerCase() : name,
      prefix.toLowerCase() + unit,
    ]),
  );
}

/** Sizes in the largest unit in which they are at least one: bytes by the million read as megabytes. */
function inLargestUnit(value: number, unit: string): readonly [number, string] {
  const base = /(byte|bit)$/.exec(unit)?.[0];
  if (!base) return [value, unit];
  const names = prefixes.map((prefix) => prefix.toLowerCase() + base);
  let at = names.indexOf(unit);
  let size = value;
  while (Math.abs(size) >= 1000 && at < names.length - 1) {
    size /= 1000;
    at += 1;
  }
  return [size, names[at] ?? unit];
}

/** Very large and very small numbers by their power of ten: nobody counts fifteen noughts. */
function notationOf(value: number): Intl.NumberFormatOptions['notation'] {
  const size = Math.abs(value);
  return size >= 1e15 || (size > 0 && size < 1e-4) ? 'scientific' : 'standard';
}

/**
 * A measured value with its unit, as the locale writes both: "80.5%", "1.2 MB/s", "3 sec".
 *
 * @param unit - One of CloudWatch's; one that it does not have yet stands behind the number as it is.
 * @param digits - How many digits count.
 */
export function quantity(value: number, unit?: string, digits = 6): string {
  const isRate = unit?.endsWith(perSecond) ?? false;
  const known = intlUnits[isRate ? (unit ?? '').slice(0, -perSecond.length) : (unit ?? '')];
  const [size, name] = known ? inLargestUnit(value, known) : [value, undefined];
  const options = { maximumSignificantDigits: digits, notation: notationOf(size) };
  if (!name) {
    const number = numberFormat(options).format(size);
    return !unit || unit === 'None' || unit === 'Count' ? number : `${number} ${unit}`;
  }
  const unitOfIntl = isRate ? `${name}-per-second` : name;
  return numberFormat({ ...options, style: 'unit', unit: unitOfIntl }).format(size);
}
