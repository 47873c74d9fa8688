import type { MacroParameterType } from '../contract/macros';

/** What a value is not, though its parameter asks for it. */
export type ValueProblemCode =
  | 'not-a-color'
  | 'not-a-date'
  | 'not-a-number'
  | 'not-a-percentage'
  | 'not-a-relative-date'
  | 'not-an-address';

/**
 * What is wrong with a value that somebody types. Types are those of Data Center’s
 * MacroParameterType, whose documentation says of dates, colours and percentages what they look like.
 */
export function valueProblem(type: MacroParameterType, text: string): ValueProblemCode | undefined {
  const check = checks[type];
  return !check || check.accepts(text.trim()) ? undefined : check.code;
}

interface Check {
  readonly code: ValueProblemCode;
  accepts(text: string): boolean;
}

/** Of the other types any text is a value. */
const checks: Readonly<Partial<Record<MacroParameterType, Check>>> = {
  int: { code: 'not-a-number', accepts: (text) => /^[+-]?\d+$/.test(text) },
  percentage: {
    code: 'not-a-percentage',
    accepts: (text) => /^[+-]?\d+([.,]\d+)?\s*%?$/.test(text),
  },
  date: { code: 'not-a-date', accepts: isDate },
  relativedate: {
    code: 'not-a-relative-date',
    // One or two offsets from today, each a number and a unit, such as -2w or -1m,0d.
    accepts: (text) => /^[+-]?\d+\s*[a-z]+(\s*,\s*[+-]?\d+\s*[a-z]*)?$/i.test(text),
  },
  color: { code: 'not-a-color', accepts: isColor },
  url: {
    code: 'not-an-address',
    accepts: (text) => !/[\s\p{Cc}]/u.test(text) && !/^(javascript|vbscript|data):/i.test(text),
  },
};

/** A day, with the key of a space before it or a time behind it. */
function isDate(text: string): boolean {
  const [, year = '', month = '', day = ''] =
    /^(?:[^\s:/]+:\/?)?(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/.exec(text) ?? [];
  // The day before the first of the next month is the last of the month.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return year !== '' && Number(month) >= 1 && Number(month) <= 12 && isWithin(Number(day), last);
}

function isWithin(day: number, last: number): boolean {
  return day >= 1 && day <= last;
}

/** A colour in the words of CSS. */
function isColor(text: string): boolean {
  return (
    /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(text) ||
    /^[a-z]+$/i.test(text) ||
    /^[a-z-]+\([\w\s.,%/+-]+\)$/i.test(text)
  );
}
