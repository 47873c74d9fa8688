import { JavaObject, type Key } from './java-object';
import { decimalText, doubleText } from './number-text';
import type { Value } from './value';
import type { Walk } from './walk';

/** A whole number of 64 bits. */
export class JavaLong extends JavaObject {
  override readonly className = 'Long';

  constructor(readonly value: bigint) {
    super();
  }

  override text(): string {
    return String(this.value);
  }

  override key(): Key {
    return `l${this.value}`;
  }

  override hash(): number {
    return Number(BigInt.asIntN(32, this.value ^ (BigInt.asUintN(64, this.value) >> 32n)));
  }
}

/** A floating-point number of 64 bits. */
export class JavaDouble extends JavaObject {
  override readonly className = 'Double';

  constructor(readonly value: number) {
    super();
  }

  override text(): string {
    return doubleText(this.value);
  }

  override key(): Key {
    return `d${doubleText(this.value)}`;
  }

  override hash(): number {
    if (Number.isNaN(this.value)) return 0x7ff80000;
    const bits = new DataView(new ArrayBuffer(8));
    bits.setFloat64(0, this.value);
    return bits.getInt32(0) ^ bits.getInt32(4);
  }
}

/** A decimal number of any length: `unscaled` divided by ten to the power of `scale`. */
export class JavaDecimal extends JavaObject {
  override readonly className = 'BigDecimal';

  constructor(
    readonly unscaled: bigint,
    readonly scale: number,
  ) {
    super();
  }

  override text(walk: Walk): string {
    walk.visit(numberCost(this));
    return decimalText(this.unscaled, this.scale);
  }

  override key(walk: Walk): Key {
    walk.visit(numberCost(this));
    return `m${this.unscaled}e${this.scale}`;
  }
}

/** What arithmetic knows. */
export type JavaNumber = number | bigint | JavaLong | JavaDouble | JavaDecimal;

/** How many steps it takes to calculate with a number, or to write it. */
export function numberCost(value: Value): number {
  if (typeof value !== 'object' && typeof value !== 'bigint') return 0;
  const isDecimal = value instanceof JavaDecimal;
  const whole = isDecimal ? value.unscaled : value;
  if (typeof whole !== 'bigint') return 0;
  const words = Math.ceil((whole.toString(16).length + (isDecimal ? value.scale : 0)) / 16);
  return (words * words) >> 6;
}

/** Whether Velocity calculates with it. */
export function isNumber(value: Value): value is JavaNumber {
  return (
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof JavaLong ||
    value instanceof JavaDouble ||
    value instanceof JavaDecimal
  );
}

/** The Integer, Long or BigInteger that these digits of a template are. */
export function parseInteger(digits: string): number | bigint | JavaLong {
  const number = Number(digits);
  if (isInteger(number)) return number;
  const value = BigInt(digits);
  return isLong(value) ? new JavaLong(value) : value;
}

/** Whether an Integer can hold it. */
export function isInteger(value: number): boolean {
  return value >= -2147483648 && value <= 2147483647;
}

/** Whether a Long can hold it. */
export function isLong(value: bigint): boolean {
  return BigInt.asIntN(64, value) === value;
}

/** The number as Java's `intValue()` gives it. */
export function toInteger(value: JavaNumber): number {
  if (typeof value === 'number') return value;
  if (value instanceof JavaDouble) return saturated(value.value, -2147483648, 2147483647);
  return Number(BigInt.asIntN(32, toBigInteger(value)));
}

/** The number as Java's `longValue()` gives it. */
export function toLong(value: JavaNumber): bigint {
  if (value instanceof JavaDouble) {
    if (Math.abs(value.value) < 2 ** 63) return BigInt(Math.trunc(value.value));
    if (Number.isNaN(value.value)) return 0n;
    return value.value > 0 ? 2n ** 63n - 1n : -(2n ** 63n);
  }
  return BigInt.asIntN(64, toBigInteger(value));
}

/** The number as Java's `doubleValue()` gives it. */
export function toDouble(value: JavaNumber): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof JavaDecimal) return Number(`${value.unscaled}e${-value.scale}`);
  return Number(value.value);
}

/** The number's whole part. */
export function toBigInteger(value: JavaNumber): bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return BigInt(value);
  if (value instanceof JavaLong) return value.value;
  if (value instanceof JavaDouble) return BigInt(Math.trunc(value.value));
  return value.unscaled / 10n ** BigInt(value.scale);
}

/** Java's cast of a floating-point number: what is too large becomes the largest. */
function saturated(value: number, least: number, most: number): number {
  if (Number.isNaN(value)) return 0;
  return Math.min(Math.max(Math.trunc(value), least), most) + 0;
}
