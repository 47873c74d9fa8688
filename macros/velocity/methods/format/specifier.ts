import { JavaException } from '../../values/java-exception';

/** What a conversion writes; each sort has rules of its own about flags and precision. */
export type Sort = 'general' | 'character' | 'integer' | 'float' | 'percent' | 'line-end';

/** `%[index$][flags][width][.precision]conversion` */
export interface Specifier {
  readonly sort: Sort;
  /** In lower case. */
  readonly conversion: string;
  readonly isUpperCase: boolean;
  readonly flags: string;
  readonly width: number | undefined;
  readonly precision: number | undefined;
  /** Counts from 1; `next` takes the one behind the last, `same` the last once more. */
  readonly argument: number | 'next' | 'same';
  /** As the pattern has it. */
  readonly literal: string;
}

const specifiers = /%(?:(\d+)\$)?([-#+ 0,(<]*)([1-9]\d*)?(?:\.(\d+))?([a-zA-Z%])/g;

const sorts: Readonly<Partial<Record<string, Sort>>> = {
  ...{ b: 'general', B: 'general', h: 'general', H: 'general', s: 'general', S: 'general' },
  ...{ c: 'character', C: 'character' },
  ...{ d: 'integer', o: 'integer', x: 'integer', X: 'integer' },
  ...{ e: 'float', E: 'float', f: 'float', g: 'float', G: 'float', a: 'float', A: 'float' },
  ...{ '%': 'percent', n: 'line-end' },
};

/** Flags that a sort has no use for. */
const badFlags: Readonly<Record<Sort, string>> = {
  general: '+ 0,(',
  character: '#+ 0,(',
  integer: '',
  float: '',
  percent: '#+ 0,(<',
  'line-end': '-#+ 0,(<',
};
const badFlagsOfConversion: Readonly<Partial<Record<string, string>>> = {
  b: '#',
  h: '#',
  s: '#',
  d: '#',
  o: ',',
  x: ',',
  e: ',',
  g: '#',
  a: '(,',
};

/** The specifiers of a pattern and the texts between them, in their order. Throws JavaException. */
export function* partsOf(pattern: string): Generator<Specifier | string, void> {
  let end = 0;
  for (const match of pattern.matchAll(specifiers)) {
    yield plain(pattern.slice(end, match.index));
    end = match.index + match[0].length;
    yield toSpecifier(match);
  }
  yield plain(pattern.slice(end));
}

function plain(text: string): string {
  const wrong = text.indexOf('%');
  if (wrong === -1) return text;
  throw refused('UnknownFormatConversionException', text.slice(wrong, wrong + 2));
}

function toSpecifier(match: RegExpExecArray): Specifier {
  const [literal, index, flags = '', width, precision, conversion = ''] = match;
  const sort = sorts[conversion];
  if (sort === undefined) throw refused('UnknownFormatConversionException', literal);
  const specifier: Specifier = {
    sort,
    conversion: conversion.toLowerCase(),
    isUpperCase: conversion !== conversion.toLowerCase(),
    flags,
    width: width === undefined ? undefined : Number(width),
    precision: precision === undefined ? undefined : Number(precision),
    argument: flags.includes('<') ? 'same' : Number(index ?? 0) || 'next',
    literal,
  };
  check(specifier);
  return specifier;
}

function check({ sort, conversion, flags, width, precision, literal }: Specifier): void {
  const has = (flag: string) => flags.includes(flag);
  const bad = badFlags[sort] + (badFlagsOfConversion[conversion] ?? '');
  const isNumeric = sort === 'integer' || sort === 'float';
  if (new Set(flags).size < flags.length) {
    throw refused('DuplicateFormatFlagsException', literal);
  }
  if (Array.from(bad).some(has)) throw refused('FormatFlagsConversionMismatchException', literal);
  if (isNumeric && ((has('+') && has(' ')) || (has('-') && has('0')))) {
    throw refused('IllegalFormatFlagsException', literal);
  }
  if (width === undefined && (has('-') || has('0'))) {
    throw refused('MissingFormatWidthException', literal);
  }
  if (sort === 'line-end' && width !== undefined) {
    throw refused('IllegalFormatWidthException', literal);
  }
  if (precision !== undefined && sort !== 'general' && sort !== 'float') {
    throw refused('IllegalFormatPrecisionException', literal);
  }
}

/** What Java throws at a specifier. */
export function refused(exception: string, literal: string): JavaException {
  return new JavaException(exception, `Format specifier '${literal}'`);
}
