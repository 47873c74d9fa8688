import { JavaException } from '../values/java-exception';
import { JavaDecimal, JavaDouble, toBigInteger, type JavaNumber } from '../values/numbers';
import type { ArithmeticOperator } from './arithmetic';

/** Arithmetic with a BigDecimal, which is what a BigInteger and a Double come to together. */
export function calculateDecimal(
  operator: ArithmeticOperator,
  left: JavaNumber,
  right: JavaNumber,
): JavaDecimal {
  const one = toDecimal(left);
  const other = toDecimal(right);
  const scale = Math.max(one.scale, other.scale);
  if (scale > 10_000) {
    throw new JavaException('ArithmeticException', 'a number has too many digits', 'limit-memory');
  }
  switch (operator) {
    case '+':
      return new JavaDecimal(unscaled(one, scale) + unscaled(other, scale), scale);
    case '-':
      return new JavaDecimal(unscaled(one, scale) - unscaled(other, scale), scale);
    case '*':
      return new JavaDecimal(one.unscaled * other.unscaled, one.scale + other.scale);
    case '/':
      return divide(one, other);
    case '%':
      throw new JavaException('ArithmeticException', 'there is no modulo of BigDecimals');
  }
}

/** Keeps the scale of the dividend; rounds half down. */
function divide(dividend: JavaDecimal, divisor: JavaDecimal): JavaDecimal {
  const numerator = dividend.unscaled * 10n ** BigInt(divisor.scale);
  const quotient = numerator / divisor.unscaled;
  const rest = size(numerator % divisor.unscaled) * 2n;
  const isNegative = numerator < 0n !== divisor.unscaled < 0n;
  const step = rest > size(divisor.unscaled) ? (isNegative ? -1n : 1n) : 0n;
  return new JavaDecimal(quotient + step, dividend.scale);
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function unscaled(decimal: JavaDecimal, scale: number): bigint {
  return decimal.unscaled * 10n ** BigInt(scale - decimal.scale);
}

/** A Double by its exact binary value, as `new BigDecimal(double)` has it. */
function toDecimal(value: JavaNumber): JavaDecimal {
  if (value instanceof JavaDecimal) return value;
  if (!(value instanceof JavaDouble)) return new JavaDecimal(toBigInteger(value), 0);
  if (!Number.isFinite(value.value)) {
    throw new JavaException('NumberFormatException', 'Infinite or NaN');
  }
  let scale = 0;
  let fraction = value.value;
  while (!Number.isInteger(fraction)) {
    fraction *= 2;
    scale += 1;
  }
  return new JavaDecimal(BigInt(fraction) * 5n ** BigInt(scale), scale);
}
