import { momentOf, weekOf, type DateStyle, type Moment } from './moment';

/** A pattern that Java's SimpleDateFormat refuses too. */
export class DatePatternError extends Error {
  override readonly name = 'DatePatternError';
}

type Field = (moment: Moment, letters: number, time: number, style: DateStyle) => string;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');
const number =
  (read: (moment: Moment) => number): Field =>
  (moment, letters) =>
    pad(read(moment), letters);

const year =
  (read: (moment: Moment) => number): Field =>
  (moment, letters) =>
    letters === 2 ? pad(read(moment) % 100, 2) : pad(read(moment), letters);
const month: Field = (moment, letters, time, style) =>
  letters < 3
    ? pad(moment.month, letters)
    : name(time, style, { month: letters > 3 ? 'long' : 'short' });

function offset(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${separator}${pad(size % 60, 2)}`;
}

function name(
  time: number,
  { locale, timeZone }: DateStyle,
  names: Intl.DateTimeFormatOptions,
): string {
  const [[type, length] = ['', '']] = Object.entries(names);
  const key = JSON.stringify([locale, timeZone, type, length]);
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone, ...names });
  formats.set(key, format);
  return format.formatToParts(time).find((part) => part.type === type)?.value ?? '';
}

/** By what they write; a site has one language and one time zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** By the letters of https://docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html. */
const fields: Readonly<Record<string, Field>> = {
  G: () => 'AD',
  y: year((moment) => moment.year),
  Y: year((moment) => weekOf(moment).weekYear),
  M: month,
  L: month,
  w: number((moment) => weekOf(moment).week),
  W: number(({ day, weekday }) => Math.floor((day - weekday + 12) / 7)),
  D: number(({ dayOfYear }) => dayOfYear),
  d: number(({ day }) => day),
  F: number(({ day }) => Math.floor((day - 1) / 7) + 1),
  E: (_, letters, time, style) => name(time, style, { weekday: letters > 3 ? 'long' : 'short' }),
  u: number(({ weekday }) => (weekday === 0 ? 7 : weekday)),
  a: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  H: number(({ hour }) => hour),
  k: number(({ hour }) => (hour === 0 ? 24 : hour)),
  K: number(({ hour }) => hour % 12),
  h: number(({ hour }) => (hour % 12 === 0 ? 12 : hour % 12)),
  m: number(({ minute }) => minute),
  s: number(({ second }) => second),
  S: number(({ millisecond }) => millisecond),
  z: (_, letters, time, style) =>
    name(time, style, { timeZoneName: letters > 3 ? 'long' : 'short' }),
  Z: (moment) => offset(moment.offset, ''),
  X: (moment, letters) => {
    if (moment.offset === 0) return 'Z';
    const written = offset(moment.offset, letters === 3 ? ':' : '');
    return letters === 1 ? written.slice(0, 3) : written;
  },
};

/**
 * Writes a time, in milliseconds since the epoch, by a pattern of Java's SimpleDateFormat. Weeks are
 * those of the United States, as in a Java whose locale is English.
 */
export function formatDate(pattern: string, time: number, style: DateStyle): string {
  const moment = momentOf(time, style.timeZone);
  const written = new Map<string, string>();
  return pattern.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*|'/g,
    (whole, quoted: string | undefined, letter: string | undefined) => {
      if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
      if (letter === undefined) throw new DatePatternError('Unterminated quote');
      const field = fields[letter];
      if (!field) throw new DatePatternError(`Illegal pattern character '${letter}'`);
      const text = written.get(whole) ?? field(moment, whole.length, time, style);
      written.set(whole, text);
      return text;
    },
  );
}
