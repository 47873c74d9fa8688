/** How dates are written for a reader. */
export interface DateStyle {
  /** BCP 47. */
  readonly locale: string;
  /** IANA's name. */
  readonly timeZone: string;
}

/** A moment as the clocks and calendars of a time zone show it, in the Gregorian calendar. */
export interface Moment {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** From 1. */
  readonly dayOfYear: number;
  /** Minutes east of Greenwich. */
  readonly offset: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    calendar: 'gregory',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
    timeZone,
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** The moment of a time, in milliseconds since the epoch, in a zone of IANA's name. */
export function momentOf(time: number, timeZone: string): Moment {
  const parts = clockOf(timeZone).formatToParts(time);
  const number = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value);
  const hands = {
    year: number('year'),
    month: number('month'),
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
    second: number('second'),
    millisecond: ((time % 1000) + 1000) % 1000,
  };
  const { year, month, day, hour, minute, second, millisecond } = hands;
  // The same hands of the clock, read in Greenwich.
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  return {
    ...hands,
    weekday: new Date(wall).getUTCDay(),
    dayOfYear: Math.floor((wall - Date.UTC(year, 0, 1)) / 86_400_000) + 1,
    offset: Math.round((wall - time) / 60_000),
  };
}

/** The week that the moment is in, as in the United States, where week 1 holds January 1st. */
export function weekOf({ year, month, day, weekday, dayOfYear }: Moment): {
  week: number;
  weekYear: number;
} {
  const isInNextYear = month === 12 && 31 - day < 6 - weekday;
  if (isInNextYear) return { week: 1, weekYear: year + 1 };
  const firstWeekday = (((weekday - dayOfYear + 1) % 7) + 7) % 7;
  return { week: Math.floor((dayOfYear + firstWeekday - 1) / 7) + 1, weekYear: year };
}
