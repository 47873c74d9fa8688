/** Java's `Double.toString`: `1.0`, `1.0E7`, `1.0E-4`. */
export function doubleText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const size = Math.abs(value);
  if (size === 0) return `${sign}0.0`;
  if (size >= 1e-3 && size < 1e7) return sign + withFraction(String(size));
  const [digits = '', exponent = ''] = scientific(size).split('e');
  return `${sign}${withFraction(digits)}E${Number(exponent)}`;
}

/**
 * The shortest digits that tell the number from all others. Java before 19, which Confluence runs
 * on, writes more of them where the number is whole and fits a long: all that are significant.
 */
function scientific(size: number): string {
  if (size < 2 ** 53 || size >= 2 ** 63) return size.toExponential();
  const exponent = Math.floor(Math.log2(size));
  const insignificant = Math.max(0, Math.floor((exponent - 54) * Math.log10(2)));
  const unit = 10n ** BigInt(insignificant);
  const value = BigInt(size);
  const isUp = insignificant > 0 && value % unit >= unit / 2n;
  const digits = String(value / unit + (isUp ? 1n : 0n));
  const rest = digits.slice(1).replace(/0+$/, '');
  return `${digits.charAt(0)}.${rest || '0'}e${digits.length - 1 + insignificant}`;
}

function withFraction(digits: string): string {
  return digits.includes('.') ? digits : `${digits}.0`;
}

/** Java's `BigDecimal.toString` of `unscaled` divided by ten to the power of `scale`. */
export function decimalText(unscaled: bigint, scale: number): string {
  const sign = unscaled < 0n ? '-' : '';
  const digits = String(unscaled < 0n ? -unscaled : unscaled);
  const exponent = digits.length - 1 - scale;
  if (exponent < -6) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${sign}${digits.charAt(0)}${fraction}E${exponent}`;
  }
  const padded = digits.padStart(scale + 1, '0');
  if (scale === 0) return sign + digits;
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}
