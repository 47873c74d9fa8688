import { dayAfter, instantOf, localTimeOf, type LocalTime } from './local-time';

/** When the windows of a mute rule begin. */
type ParsedSchedule =
  { readonly kind: 'at'; readonly local: LocalTime } | ({ readonly kind: 'cron' } & Cron);

interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: readonly number[];
  readonly months: readonly number[];
  /** 0 is Sunday. */
  readonly weekdays: readonly number[];
  /** Whether a day must fit both lists: it must where one of them is `*`, as with every cron. */
  readonly needsBothDays: boolean;
}

const monthNames = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const weekdayNames = 'SUN MON TUE WED THU FRI SAT'.split(' ');
const minute = 60_000;
const day = 24 * 60 * minute;
/** API_Schedule.html. */
const shortest = minute;
const longest = 15 * day;
/** A schedule for the 29th of February can wait so many days. */
const longestWait = 8 * 366;

/**
 * Reads `at(yyyy-MM-ddThh:mm)` or `cron(Minutes Hours Day-of-month Month Day-of-week)`, with `*`, `-`
 * and `,` in all fields, and English names of months and days of the week (API_Schedule.html).
 *
 * @returns Nothing where the text is neither.
 */
export function parseExpression(text: string): ParsedSchedule | undefined {
  const [, at] = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d)\)$/.exec(text) ?? [];
  if (at !== undefined) return atOf(at);
  const fields = /^cron\((.+)\)$/.exec(text)?.[1]?.trim().split(/\s+/) ?? [];
  return fields.length === 5 ? cronOf(fields) : undefined;
}

/**
 * The milliseconds of an ISO 8601 duration of days, hours, minutes and seconds.
 *
 * @returns Nothing where it is none, or shorter than a minute or longer than 15 days.
 */
export function parseDuration(text: string): number | undefined {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (match === null || /[PT]$/.test(text)) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const duration = days * day + (hours * 60 + minutes) * minute + seconds * 1000;
  return duration >= shortest && duration <= longest ? duration : undefined;
}

/** The last beginning of a window up to a moment, where it is no longer ago than windows last. */
export function lastStart(
  schedule: ParsedSchedule,
  timezone: string,
  upTo: Date,
  within: number,
): Date | undefined {
  const isRecent = (start: Date): boolean =>
    start <= upTo && upTo.getTime() - start.getTime() < within;
  if (schedule.kind === 'at') {
    const start = instantOf(schedule.local, timezone);
    return isRecent(start) ? start : undefined;
  }
  const today = localTimeOf(upTo, timezone);
  for (let back = 0; back <= within / day + 1; back += 1) {
    const starts = startsOn(schedule, dayAfter(today, -back), timezone);
    const found = starts.findLast((start) => start <= upTo);
    if (found !== undefined) return isRecent(found) ? found : undefined;
  }
  return undefined;
}

/** The first beginning of a window after a moment. */
export function nextStart(
  schedule: ParsedSchedule,
  timezone: string,
  after: Date,
): Date | undefined {
  if (schedule.kind === 'at') {
    const start = instantOf(schedule.local, timezone);
    return start > after ? start : undefined;
  }
  const today = localTimeOf(after, timezone);
  for (let ahead = 0; ahead <= longestWait; ahead += 1) {
    const starts = startsOn(schedule, dayAfter(today, ahead), timezone);
    const found = starts.find((start) => start > after);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Every beginning on one day, in order. */
function startsOn(cron: Cron, date: Date, timezone: string): readonly Date[] {
  const [month, dayOfMonth] = [date.getUTCMonth() + 1, date.getUTCDate()];
  const fitsMonthDay = cron.days.includes(dayOfMonth);
  const fitsWeekday = cron.weekdays.includes(date.getUTCDay());
  const fitsDay = cron.needsBothDays ? fitsMonthDay && fitsWeekday : fitsMonthDay || fitsWeekday;
  if (!cron.months.includes(month) || !fitsDay) return [];
  const year = date.getUTCFullYear();
  return cron.hours.flatMap((hour) =>
    cron.minutes.map((minuteOfHour) =>
      instantOf({ year, month, day: dayOfMonth, hour, minute: minuteOfHour }, timezone),
    ),
  );
}

/** Nothing where there is no such day or time. */
function atOf(text: string): ParsedSchedule | undefined {
  const [year = 0, month = 0, date = 0, hour = 0, minutes = 0] = text.split(/\D/).map(Number);
  const time = new Date(Date.UTC(year, month - 1, date, hour, minutes));
  return time.toISOString().startsWith(text)
    ? { kind: 'at', local: { year, month, day: date, hour, minute: minutes } }
    : undefined;
}

function cronOf(fields: readonly string[]): ParsedSchedule | undefined {
  const [minuteField = '', hourField = '', dayField = '', monthField = '', weekdayField = ''] =
    fields;
  const minutes = numbersOf(minuteField, 0, 59);
  const hours = numbersOf(hourField, 0, 23);
  const days = numbersOf(dayField, 1, 31);
  const months = numbersOf(monthField, 1, 12, monthNames);
  const weekdays = numbersOf(weekdayField, 0, 6, weekdayNames);
  if (!minutes || !hours || !days || !months || !weekdays) return undefined;
  const needsBothDays = dayField === '*' || weekdayField === '*';
  return { kind: 'cron', minutes, hours, days, months, weekdays, needsBothDays };
}

/** The numbers that a field lists, in order; nothing where it is no field. */
function numbersOf(
  field: string,
  lowest: number,
  highest: number,
  names: readonly string[] = [],
): readonly number[] | undefined {
  const all = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
  const numberOf = (text: string): number => {
    const named = names.indexOf(text.toUpperCase());
    return named >= 0 ? named + lowest : /^\d{1,2}$/.test(text) ? Number(text) : NaN;
  };
  const chosen = new Set<number>();
  for (const part of field.split(',')) {
    const [from = '', to = from, ...more] = part.split('-');
    const [first, last] = part === '*' ? [lowest, highest] : [numberOf(from), numberOf(to)];
    if (!all.includes(first) || !all.includes(last) || first > last || more.length > 0) {
      return undefined;
    }
    for (const number of all) if (number >= first && number <= last) chosen.add(number);
  }
  return all.filter((number) => chosen.has(number));
}
