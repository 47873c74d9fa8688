import { incompleteSignature, signatureDoesNotMatch } from '../errors';

const tolerance = 5 * 60_000;

/** YYYYMMDDTHHMMSSZ, the basic form of ISO 8601 that signatures use. */
function toTimestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/**
 * The time that a request was signed at, in the basic form: `X-Amz-Date` if there is one, else
 * `Date`, which may also have HTTP's own form.
 *
 * @throws AwsError `IncompleteSignature` where there is no readable date.
 */
export function signingTimestamp(amzDate: string | undefined, date: string | undefined): string {
  const value = amzDate ?? date;
  if (value === undefined) {
    throw incompleteSignature(
      "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
    );
  }
  if (Number.isFinite(timeOf(value))) return value;
  const time = amzDate === undefined ? Date.parse(value) : Number.NaN;
  if (!Number.isFinite(time)) {
    throw incompleteSignature(
      `Date must be in ISO-8601 'basic format'. Got '${value}'. See http://en.wikipedia.org/wiki/ISO_8601`,
    );
  }
  return toTimestamp(new Date(time));
}

/** @throws AwsError `SignatureDoesNotMatch` where the time is more than five minutes from now. */
export function assertCurrent(timestamp: string, now: Date): void {
  const time = timeOf(timestamp);
  const present = toTimestamp(now);
  if (time < now.getTime() - tolerance) {
    const limit = toTimestamp(new Date(now.getTime() - tolerance));
    throw signatureDoesNotMatch(
      `Signature expired: ${timestamp} is now earlier than ${limit} (${present} - 5 min.)`,
    );
  }
  if (time > now.getTime() + tolerance) {
    const limit = toTimestamp(new Date(now.getTime() + tolerance));
    throw signatureDoesNotMatch(
      `Signature not yet current: ${timestamp} is still later than ${limit} (${present} + 5 min.)`,
    );
  }
}

function timeOf(timestamp: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(timestamp);
  if (parts === null) return Number.NaN;
  const [, year, month, day, hour, minute, second] = parts;
  return Date.parse(
    `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`,
  );
}
