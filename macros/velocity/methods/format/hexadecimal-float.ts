const fractionBits = 52n;
const allDigits = 13;

/**
 * Java's `Double.toHexString` of a finite number without sign and `0x`, rounded half even to so many
 * digits behind the point; undefined keeps all that there are.
 */
export function hexadecimalFloat(size: number, precision: number | undefined): string {
  if (size === 0) return withZeros('0.0', precision, 0);
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, size);
  const bits = view.getBigUint64(0);
  const biased = Number(bits >> fractionBits);
  const fraction = bits & ((1n << fractionBits) - 1n);
  if (precision === undefined || precision >= allDigits) {
    const digits = fraction.toString(16).padStart(allDigits, '0').replace(/0+$/, '') || '0';
    const exponent = biased === 0 ? -1022 : biased - 1023;
    return withZeros(`${biased === 0 ? 0 : 1}.${digits}`, precision, exponent);
  }
  // A number without a leading one gets one before it is rounded.
  const shift = biased === 0 ? 53 - fraction.toString(2).length : 0;
  const mantissa = biased === 0 ? fraction << BigInt(shift) : fraction | (1n << fractionBits);
  const drop = BigInt(4 * (allDigits - precision));
  const rounded = halfEven(mantissa, drop) << drop;
  const isCarried = rounded >> 53n > 0n;
  const digits = (rounded & ((1n << fractionBits) - 1n)).toString(16).padStart(allDigits, '0');
  const exponent = (biased === 0 ? -1022 - shift : biased - 1023) + (isCarried ? 1 : 0);
  return withZeros(`1.${digits.replace(/0+$/, '') || '0'}`, precision, exponent);
}

function halfEven(value: bigint, drop: bigint): bigint {
  const kept = value >> drop;
  const rest = value - (kept << drop);
  const half = 1n << (drop - 1n);
  const isUp = rest > half || (rest === half && kept % 2n === 1n);
  return isUp ? kept + 1n : kept;
}

function withZeros(mantissa: string, precision: number | undefined, exponent: number): string {
  const padded = mantissa.padEnd(2 + (precision ?? 0), '0');
  return `${padded}p${exponent}`;
}
