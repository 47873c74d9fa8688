/** What a clock on the wall of a time zone shows, to the minute; months count from 1. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What clocks of a time zone show at a moment. */
export function localTimeOf(moment: Date, timezone: string): LocalTime {
  const parts = new Map(
    formatOf(timezone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

/** The moment at which clocks of a time zone show a time; the later one where they are put forward. */
export function instantOf(local: LocalTime, timezone: string): Date {
  const asUtc = utc(local);
  const offsetAt = (time: number): number =>
    utc(localTimeOf(new Date(time), timezone)) - Math.floor(time / 60_000) * 60_000;
  const first = asUtc - offsetAt(asUtc);
  return new Date(asUtc - offsetAt(first));
}

/** Noon, UTC, of the day that is so many days after a local one: a day to count with. */
export function dayAfter({ year, month, day }: LocalTime, days: number): Date {
  return new Date(Date.UTC(year, month - 1, day + days, 12));
}

function utc({ year, month, day, hour, minute }: LocalTime): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}

function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(timezone, format);
  return format;
}
