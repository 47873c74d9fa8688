import type { JavaDouble } from '../../values/numbers';
import { JavaDecimal, JavaLong } from '../../values/numbers';
import { exponentText, fixed, magnitudeOf, scientific, withGroups, type Magnitude } from './digits';
import { hexadecimalFloat } from './hexadecimal-float';
import { refused, type Specifier } from './specifier';

/** The digits that a precision left out means. */
const usualPrecision = 6;

/** The parts of a written number, so that zeros can go between sign and digits. */
interface Written {
  readonly isNegative: boolean;
  /** `0x` */
  readonly prefix: string;
  readonly digits: string;
}

/** `%d`, `%o`, `%x` */
export function formatInteger(value: number | bigint | JavaLong, specifier: Specifier): string {
  const { conversion, flags, literal } = specifier;
  const whole = value instanceof JavaLong ? value.value : BigInt(value);
  if (conversion === 'd') {
    const digits = String(whole < 0n ? -whole : whole);
    return assembled({ isNegative: whole < 0n, prefix: '', digits }, specifier);
  }
  const isHexadecimal = conversion === 'x';
  const prefix = !flags.includes('#') ? '' : isHexadecimal ? '0x' : '0';
  const radix = isHexadecimal ? 16 : 8;
  if (typeof value === 'bigint') {
    const digits = (whole < 0n ? -whole : whole).toString(radix);
    return assembled({ isNegative: whole < 0n, prefix, digits }, specifier);
  }
  if (/[( +]/.test(flags)) throw refused('FormatFlagsConversionMismatchException', literal);
  const bits = value instanceof JavaLong ? 64 : 32;
  const digits = BigInt.asUintN(bits, whole).toString(radix);
  return assembled({ isNegative: false, prefix, digits }, specifier);
}

/** `%f`, `%e`, `%g`, `%a` */
export function formatFloat(value: JavaDouble | JavaDecimal, specifier: Specifier): string {
  if (value instanceof JavaDecimal) {
    const { unscaled, scale } = value;
    const isNegative = unscaled < 0n;
    const magnitude = { unscaled: isNegative ? -unscaled : unscaled, scale };
    const digits =
      specifier.conversion === 'g'
        ? generalDecimal(magnitude, specifier)
        : digitsOf(magnitude, specifier);
    return assembled({ isNegative, prefix: '', digits }, specifier);
  }
  const number = value.value;
  if (Number.isNaN(number)) return 'NaN';
  const isNegative = number < 0 || Object.is(number, -0);
  if (!Number.isFinite(number)) {
    const written = { isNegative, prefix: '', digits: 'Infinity' };
    return assembled(written, { ...specifier, flags: specifier.flags.replace(/[0,]/g, '') });
  }
  if (specifier.conversion === 'a') {
    const precision = specifier.precision === 0 ? 1 : specifier.precision;
    const digits = hexadecimalFloat(Math.abs(number), precision);
    // Java counts the zeros before the digits without those that the precision puts behind them.
    const surplus = digits.length - digits.replace(/(\.\w+?)0*p/, '$1p').length;
    const width = (specifier.width ?? 0) + surplus;
    return assembled({ isNegative, prefix: '0x', digits }, { ...specifier, width });
  }
  return assembled(
    { isNegative, prefix: '', digits: digitsOf(magnitudeOf(number), specifier) },
    specifier,
  );
}

function digitsOf(value: Magnitude, { conversion, precision, flags }: Specifier): string {
  const point = flags.includes('#') && precision === 0 ? '.' : '';
  if (conversion === 'f') return fixed(value, precision ?? usualPrecision) + point;
  if (conversion === 'e') {
    const { mantissa, exponent } = scientific(value, precision ?? usualPrecision);
    return mantissa + point + exponentText(exponent);
  }
  return general(value, precision);
}

/** `%g` of a Double: as many significant digits, with an exponent where the number is far from one. */
function general(value: Magnitude, precision: number | undefined): string {
  const wanted = precision === undefined ? usualPrecision : Math.max(precision, 1);
  if (value.unscaled === 0n) return fixed(value, wanted - 1);
  const { mantissa, exponent } = scientific(value, wanted - 1);
  if (exponent < -4 || exponent >= wanted) return mantissa + exponentText(exponent);
  return fixed(value, wanted - exponent - 1);
}

/** `%g` of a BigDecimal, which is told to be zero by its digits and its scale. */
function generalDecimal(value: Magnitude, { precision }: Specifier): string {
  const wanted = precision === undefined ? usualPrecision : Math.max(precision, 1);
  if (value.unscaled === 0n && value.scale !== 0) {
    const { mantissa } = scientific(value, wanted - 1);
    return mantissa + exponentText(-value.scale);
  }
  return general(value, precision);
}

/** Puts sign, prefix, zeros and digits together; spaces are the caller's. */
function assembled({ isNegative, prefix, digits }: Written, specifier: Specifier): string {
  const { flags, width = 0 } = specifier;
  const grouped = flags.includes(',') ? withGroups(digits) : digits;
  const isEnclosed = isNegative && flags.includes('(');
  const [before, after] = isEnclosed ? ['(', ')'] : [signOf(isNegative, flags), ''];
  const zeros = flags.includes('0')
    ? width - before.length - prefix.length - grouped.length - after.length
    : 0;
  return before + prefix + '0'.repeat(Math.max(0, zeros)) + grouped + after;
}

function signOf(isNegative: boolean, flags: string): string {
  if (isNegative) return '-';
  if (flags.includes('+')) return '+';
  return flags.includes(' ') ? ' ' : '';
}
