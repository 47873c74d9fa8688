/*
 * How long to wait: developer.atlassian.com/cloud/confluence/rate-limiting/. A refusal is 429 with
 * `Retry-After` in seconds; answers tell `X-RateLimit-NearLimit` when less than a fifth is left, and
 * `X-RateLimit-Remaining` with the time `X-RateLimit-Reset`. Traffic with API tokens is under burst
 * limits, of which no number is published: so it is what answers say that counts.
 */

const second = 1_000;
/** Longer waits are told by no header that was seen: a clock that is wrong must not stop the command. */
const longest = 300 * second;

/** Milliseconds to wait before a refused request is sent again. */
export function pauseAfterRefusal(
  headers: Headers | undefined,
  tries: number,
  now: number,
): number {
  const told = retryAfter(headers?.get('retry-after') ?? null, now);
  if (told !== undefined) return Math.min(told, longest);
  // Twice as long each time, and never at the same moment as others that were refused with us.
  const backoff = Math.min(2 ** tries, 60) * second;
  return backoff / 2 + Math.random() * (backoff / 2);
}

/** Milliseconds to wait before the next request, by what the last answer said of the limit. */
export function pauseBeforeNext(headers: Headers, now: number): number {
  const remaining = headers.get('x-ratelimit-remaining');
  const reset = Date.parse(headers.get('x-ratelimit-reset') ?? '');
  if (remaining !== null && Number(remaining) <= 0 && reset > now) {
    return Math.min(reset - now, longest);
  }
  return headers.get('x-ratelimit-nearlimit') === 'true' ? second : 0;
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function retryAfter(told: string | null, now: number): number | undefined {
  if (told === null || told.trim() === '') return undefined;
  const seconds = Number(told);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * second);
  const date = Date.parse(told);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
