import type { RestAnswer } from './routes';

/** One call of Confluence's REST API, without what it was told or answered. */
export interface ConfluenceCall {
  readonly method: string;
  /** With stars in the place of ids. */
  readonly path: string;
  /** Account id; empty where the app asked for itself. */
  readonly user: string;
  /** Id of the installation. */
  readonly installation: string;
  readonly status: number;
  /** What it took of the app's quota. */
  readonly points: number;
}

/** The next `times` calls are refused. */
export interface ConfluenceFault {
  readonly service: 'confluence';
  readonly fault: 'throttle' | '5xx';
  readonly times: number;
  /** Seconds, as the refusal tells them; a refusal may tell none. */
  readonly retryAfter?: number;
  /** As the header `RateLimit-Reason` has it. */
  readonly reason?: string;
}

/** Points that an app has in an hour, on all its sites together. */
const quota = 65_000;

const hour = 3_600_000;

/**
 * Counts what REST calls cost, and refuses them once the hour's points are used up: one point for each
 * call, one more for each page, blog post or space that it answers, two for each person
 * (developer.atlassian.com/cloud/confluence/rate-limiting/). The page gives the quota, its start with
 * each hour of UTC, and the headers. That a refused call costs nothing, and the body of a refusal, are
 * not documented. `confluence-quota-global-based` is documented; in its place `conf-global-based` was
 * seen on a real site.
 */
export class Meter {
  readonly calls: ConfluenceCall[] = [];
  readonly #clock: () => Date;
  readonly #quota: number;
  #faults: ConfluenceFault[] = [];
  #hour = 0;
  #used = 0;

  /** @param quota - Points in an hour. */
  constructor(clock: () => Date = () => new Date(), points = quota) {
    this.#clock = clock;
    this.#quota = points;
  }

  clear(): void {
    this.calls.length = 0;
  }

  inject(fault: ConfluenceFault): void {
    this.#faults.push(fault);
  }

  /** Answers a call, unless it meets a fault or there are no points left; records it either way. */
  async run(
    call: Omit<ConfluenceCall, 'status' | 'points'>,
    answer: () => RestAnswer | Promise<RestAnswer>,
  ): Promise<RestAnswer> {
    this.#startHour();
    const refusal = this.#takeFault() ?? (this.#used < this.#quota ? undefined : this.#exhausted());
    const given = refusal ?? (await answer());
    const points = refusal ? 0 : 1 + (given.points ?? 0);
    this.#used += points;
    this.calls.push({ ...call, status: given.status, points });
    return { ...given, headers: { ...this.#headers(), ...given.headers } };
  }

  #startHour(): void {
    const now = Math.floor(this.#clock().getTime() / hour);
    if (now !== this.#hour) this.#used = 0;
    this.#hour = now;
  }

  #exhausted(): RestAnswer {
    const left = (this.#hour + 1) * hour - this.#clock().getTime();
    return tooMany('confluence-quota-global-based', Math.ceil(left / 1_000));
  }

  #takeFault(): RestAnswer | undefined {
    const [met, ...others] = this.#faults;
    if (!met) return undefined;
    this.#faults = met.times > 1 ? [{ ...met, times: met.times - 1 }, ...others] : others;
    const { fault, reason = 'confluence-burst-based', retryAfter } = met;
    return fault === 'throttle' ? tooMany(reason, retryAfter) : away(retryAfter);
  }

  #headers(): Record<string, string> {
    const left = Math.max(0, this.#quota - this.#used);
    return {
      'x-ratelimit-limit': String(this.#quota),
      'x-ratelimit-remaining': String(left),
      'x-ratelimit-reset': new Date((this.#hour + 1) * hour).toISOString(),
      'x-ratelimit-nearlimit': String(left < this.#quota / 5),
    };
  }
}

function tooMany(reason: string, retryAfter: number | undefined): RestAnswer {
  const error = { status: 429, code: 'TOO_MANY_REQUESTS', title: 'Too Many Requests' };
  return {
    status: 429,
    headers: { 'ratelimit-reason': reason, ...retryHeader(retryAfter) },
    body: { errors: [{ ...error, detail: null }] },
  };
}

function away(retryAfter: number | undefined): RestAnswer {
  const body = { message: 'Service Unavailable' };
  return { status: 503, headers: retryHeader(retryAfter), body };
}

function retryHeader(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { 'retry-after': String(seconds) };
}
