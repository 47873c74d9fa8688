/** The longest name that CloudWatch takes, in characters. */
const longest = 255;

// CloudWatch refuses control characters, and one name that it refuses would fail the whole batch.
const notAllowed = /[\p{Control}\p{Surrogate}]/u;

/** A name that CloudWatch could know, of 1 to 255 characters; undefined for any other value. */
export function parseAlarmName(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length < 1 || value.length > longest) return undefined;
  return notAllowed.test(value) ? undefined : value;
}
