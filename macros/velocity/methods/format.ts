import type { Budget } from '../limits';
import { JavaCharacter } from '../values/character';
import { hashOf } from '../values/identity';
import { JavaException } from '../values/java-exception';
import { isNumber, JavaDouble, JavaLong } from '../values/numbers';
import { textOf } from '../values/text';
import type { Value } from '../values/value';

/** `%[index$][flags][width][.precision]conversion` */
const specifier = /%(?:(\d+)\$)?([-#+ 0,(<]*)([1-9]\d*)?(?:\.(\d+))?([a-zA-Z%])/g;

/** What Java's `String.format` makes of a pattern, without dates. */
export function format(pattern: string, values: readonly Value[], budget: Budget): string {
  let next = 0;
  let end = 0;
  let output = '';
  for (const match of pattern.matchAll(specifier)) {
    const [whole, index, flags = '', width = '', precision, conversion = ''] = match;
    output += plain(pattern.slice(end, match.index));
    end = match.index + whole.length;
    budget.fits(output.length + Number(width) + Number(precision ?? 0));
    if (conversion === 'n') output += '\n';
    else if (conversion === '%') output += padded('%', flags, Number(width));
    else {
      const at = index === undefined ? next++ : Number(index) - 1;
      if (at >= values.length) {
        throw new JavaException('MissingFormatArgumentException', `Format specifier '${whole}'`);
      }
      const value = values[at] ?? null;
      const text = converted(value, conversion, flags, precision);
      const isNumeric = value !== null && /[dfxe]/i.test(conversion);
      output += padded(text, flags, Number(width), isNumeric);
    }
  }
  return output + plain(pattern.slice(end));
}

function plain(text: string): string {
  const wrong = text.indexOf('%');
  if (wrong === -1) return text;
  const conversion = text.charAt(wrong + 1) || '%';
  throw new JavaException('UnknownFormatConversionException', `Conversion = '${conversion}'`);
}

function converted(
  value: Value,
  conversion: string,
  flags: string,
  precision: string | undefined,
): string {
  const text = inLowerCase(value, conversion.toLowerCase(), flags, precision);
  return conversion === conversion.toLowerCase() ? text : text.toUpperCase();
}

function inLowerCase(
  value: Value,
  conversion: string,
  flags: string,
  precision: string | undefined,
): string {
  const cut = (text: string) => (precision === undefined ? text : text.slice(0, Number(precision)));
  if (conversion === 'b') {
    return cut(typeof value === 'boolean' ? String(value) : String(value !== null));
  }
  if (conversion === 's' || value === null) return cut(textOf(value));
  switch (conversion) {
    case 'h':
      return cut((hashOf(value) >>> 0).toString(16));
    case 'c':
      if (value instanceof JavaCharacter) return value.sign;
      if (typeof value === 'number' && value >= 0 && value <= 0x10ffff) {
        return String.fromCodePoint(value);
      }
      break;
    case 'd':
      if (isWhole(value)) return signed(textOf(value), flags);
      break;
    case 'x':
      if (isWhole(value)) return hexadecimal(value);
      break;
    case 'f':
      if (value instanceof JavaDouble) {
        return signed(rounded(value.value, Number(precision ?? 6)), flags);
      }
      break;
    case 'e':
      if (value instanceof JavaDouble) {
        return signed(scientific(value.value, Number(precision ?? 6)), flags);
      }
      break;
    default:
      throw new JavaException('UnknownFormatConversionException', `Conversion = '${conversion}'`);
  }
  const type = isNumber(value) || typeof value !== 'object' ? typeof value : value.className;
  throw new JavaException('IllegalFormatConversionException', `${conversion} != ${type}`);
}

function isWhole(value: Value): value is number | bigint | JavaLong {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof JavaLong;
}

function hexadecimal(value: number | bigint | JavaLong): string {
  if (typeof value === 'number') return (value >>> 0).toString(16);
  if (typeof value === 'bigint') return value.toString(16);
  return BigInt.asUintN(64, value.value).toString(16);
}

/** Half up in the decimal digits that the number prints with, as Java does. */
function rounded(value: number, precision: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : String(value);
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const shift = Number(exponent) - (digits.length > 1 ? digits.length - 2 : 0);
  let unscaled = BigInt(digits.replace('.', ''));
  const drop = -shift - precision;
  if (drop > 0) unscaled = (unscaled + 5n * 10n ** BigInt(drop - 1)) / 10n ** BigInt(drop);
  const zeros = '0'.repeat(unscaled === 0n ? 0 : Math.max(0, -drop));
  const text = (String(unscaled) + zeros).padStart(precision + 1, '0');
  const whole = text.slice(0, text.length - precision);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  return precision === 0 ? sign + whole : `${sign}${whole}.${text.slice(-precision)}`;
}

/** Half up in the digits that the number prints with, too; zeros behind them. */
function scientific(value: number, precision: number): string {
  if (!Number.isFinite(value)) return rounded(value, precision);
  const [shortest = '', power = '0'] = Math.abs(value).toExponential().split('e');
  const all = shortest.replace('.', '').padEnd(precision + 1, '0');
  const drop = BigInt(all.length - precision - 1);
  const half = drop === 0n ? 0n : 5n * 10n ** (drop - 1n);
  const digits =
    drop === 0n ? all : String((BigInt(all) + half) / 10n ** drop).padStart(precision + 1, '0');
  const exponent = Number(power) + digits.length - precision - 1;
  const fraction = digits.slice(1, precision + 1);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const size = String(Math.abs(exponent)).padStart(2, '0');
  const point = fraction === '' ? '' : '.';
  return `${sign}${digits.charAt(0)}${point}${fraction}e${exponent < 0 ? '-' : '+'}${size}`;
}

function signed(text: string, flags: string): string {
  const isNegative = text.startsWith('-');
  const digits = isNegative ? text.slice(1) : text;
  const grouped = flags.includes(',') ? withGroups(digits) : digits;
  if (isNegative) return flags.includes('(') ? `(${grouped})` : `-${grouped}`;
  if (flags.includes('+')) return `+${grouped}`;
  return flags.includes(' ') ? ` ${grouped}` : grouped;
}

function padded(text: string, flags: string, width: number, isNumeric = false): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!isNumeric || !flags.includes('0')) return text.padStart(width);
  const sign = /^[-+ (]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}

/** With a comma before each three of the whole part's digits. */
function withGroups(digits: string): string {
  const point = digits.indexOf('.');
  const end = point === -1 ? digits.length : point;
  const groups: string[] = [];
  for (let at = end; at > 0; at -= 3) groups.unshift(digits.slice(Math.max(0, at - 3), at));
  return groups.join(',') + digits.slice(end);
}
