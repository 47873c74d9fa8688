import { randomBytes } from 'node:crypto';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * A unique id of AWS's form. Prefixes: `AKIA` long-lived keys, `ASIA` temporary keys (20
 * characters in all); `AIDA` users, `AROA` roles, `ANPA` policies (21 characters).
 */
export function uniqueId(prefix: 'AKIA' | 'ASIA' | 'AIDA' | 'AROA' | 'ANPA'): string {
  const length = prefix === 'AKIA' || prefix === 'ASIA' ? 16 : 17;
  const letters = Array.from(randomBytes(length), (byte) => base32.charAt(byte % 32));
  return prefix + letters.join('');
}

/** A secret access key: 40 characters of base 64. */
export function secretAccessKey(): string {
  return randomBytes(30).toString('base64');
}

/** A session token: opaque, and long as AWS's are. */
export function sessionToken(): string {
  return `IQoJb3JpZ2luX2Vj${randomBytes(270).toString('base64')}`;
}
