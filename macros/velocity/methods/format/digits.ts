/** A number's magnitude as decimal digits: `unscaled` divided by ten to the power of `scale`. */
export interface Magnitude {
  readonly unscaled: bigint;
  /** Below zero where zeros follow the digits. */
  readonly scale: number;
}

/** The digits that a Double prints with; Java rounds these, not its binary value. */
export function magnitudeOf(value: number): Magnitude {
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const fraction = digits.slice(2);
  return {
    unscaled: BigInt(digits.charAt(0) + fraction),
    scale: fraction.length - Number(exponent),
  };
}

/** `12.50`, rounded half up. */
export function fixed(value: Magnitude, precision: number): string {
  const digits = scaled(value, precision).padStart(precision + 1, '0');
  const point = digits.length - precision;
  return precision === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** `1.250e+01`, rounded half up; the digits before the `e` are `mantissa`. */
export function scientific(
  value: Magnitude,
  precision: number,
): { readonly mantissa: string; readonly exponent: number } {
  const size = String(value.unscaled).length;
  const digits = scaled(value, value.scale + precision + 1 - size).padEnd(precision + 1, '0');
  const exponent =
    value.unscaled === 0n ? 0 : digits.length - precision - 1 + size - 1 - value.scale;
  const fraction = digits.slice(1, precision + 1);
  return { mantissa: digits.charAt(0) + (fraction && `.${fraction}`), exponent };
}

export function exponentText(exponent: number): string {
  return `e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** With a comma before each three of the whole part's digits; an exponent has none. */
export function withGroups(digits: string): string {
  const [whole = ''] = /^\d*/.exec(digits) ?? [];
  const groups: string[] = [];
  for (let at = whole.length; at > 0; at -= 3) groups.unshift(whole.slice(Math.max(0, at - 3), at));
  return groups.join(',') + digits.slice(whole.length);
}

/** The digits with so many of them behind the point, rounded half up. */
function scaled({ unscaled, scale }: Magnitude, wanted: number): string {
  // As text: numbers of so many digits as a precision may ask for take too long to calculate with.
  if (wanted >= scale) return String(unscaled) + '0'.repeat(wanted - scale);
  const unit = 10n ** BigInt(scale - wanted);
  return String((unscaled + unit / 2n) / unit);
}
