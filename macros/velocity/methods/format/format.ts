import type { Budget } from '../../limits';
import { JavaCharacter } from '../../values/character';
import { hashOf } from '../../values/identity';
import { JavaException } from '../../values/java-exception';
import { JavaDecimal, JavaDouble, JavaLong } from '../../values/numbers';
import { textOf } from '../../values/text';
import type { Value } from '../../values/value';
import { formatFloat, formatInteger } from './numbers';
import { partsOf, refused, type Specifier } from './specifier';

/** Steps to read one conversion and its flags. */
const stepsOfSpecifier = 4;

/** What Java's `String.format` makes of a pattern; the conversions of dates are refused. */
export function format(pattern: string, values: readonly Value[], budget: Budget): string {
  let next = 0;
  let last = -1;
  let output = '';
  for (const part of partsOf(pattern)) {
    if (typeof part === 'string') {
      output += part;
      continue;
    }
    budget.step(stepsOfSpecifier);
    const { width = 0, precision = 0 } = part;
    budget.fits(output.length + width + precision);
    budget.step((width + precision) >> 4);
    if (part.sort === 'line-end') output += '\n';
    else if (part.sort === 'percent') output += padded('%', part);
    else {
      if (part.argument === 'next') last = next++;
      else if (part.argument !== 'same') last = part.argument - 1;
      if (last < 0 || last >= values.length) {
        throw refused('MissingFormatArgumentException', part.literal);
      }
      const text = converted(values[last] ?? null, part, budget);
      output += padded(part.isUpperCase ? text.toUpperCase() : text, part);
    }
    budget.fits(output.length);
  }
  return output;
}

function converted(value: Value, specifier: Specifier, budget: Budget): string {
  const { sort, conversion, precision } = specifier;
  if (sort === 'general' || value === null) {
    const text = general(value, conversion, budget);
    return precision === undefined ? text : text.slice(0, precision);
  }
  if (sort === 'character') {
    if (value instanceof JavaCharacter) return value.sign;
    if (typeof value === 'number') {
      if (value >= 0 && value <= 0x10ffff) return String.fromCodePoint(value);
      throw new JavaException('IllegalFormatCodePointException', `Code point = ${value}`);
    }
  } else if (sort === 'integer') {
    if (typeof value === 'number' || typeof value === 'bigint' || value instanceof JavaLong) {
      textOf(value, budget.charge);
      return formatInteger(value, specifier);
    }
  } else if (value instanceof JavaDouble || (value instanceof JavaDecimal && conversion !== 'a')) {
    textOf(value, budget.charge);
    return formatFloat(value, specifier);
  }
  throw refused('IllegalFormatConversionException', specifier.literal);
}

function general(value: Value, conversion: string, budget: Budget): string {
  if (conversion === 'b') return String(typeof value === 'boolean' ? value : value !== null);
  if (conversion === 'h' && value !== null) {
    return (hashOf(value, budget.charge) >>> 0).toString(16);
  }
  return textOf(value, budget.charge);
}

function padded(text: string, { flags, width = 0 }: Specifier): string {
  return flags.includes('-') ? text.padEnd(width) : text.padStart(width);
}
