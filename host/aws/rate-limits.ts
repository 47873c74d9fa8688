import { throttling } from './errors';
import type { ServiceName } from './service';

interface Bucket {
  tokens: number;
  /** Milliseconds since 1970. */
  filledAt: number;
}

/** Calls a second per account and region (AWS General Reference, "CloudWatch endpoints and quotas"). */
const cloudwatchRates: Readonly<Record<string, number>> = {
  DescribeAlarmContributors: 9,
  DescribeAlarmHistory: 20,
  DescribeAlarms: 9,
  GetAlarmMuteRule: 20,
  GetMetricData: 500,
  ListAlarmMuteRules: 50,
  PutLogAlarm: 3,
  PutMetricAlarm: 3,
  SetAlarmState: 3,
};

/** All of STS shares one rate, on the account of the caller. */
const stsRate = 600;

/** Token buckets of one second's worth of calls, on the clock of this AWS. */
export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();

  /** @throws AwsError `Throttling` where the account has called too often. */
  take(service: ServiceName, operation: string, account: string, region: string, now: Date): void {
    const rate = rateOf(service, operation);
    if (rate === undefined) return;
    const key = [service, service === 'sts' ? '' : operation, account, region].join(' ');
    const bucket = this.#buckets.get(key) ?? { tokens: rate, filledAt: now.getTime() };
    const seconds = Math.max(0, now.getTime() - bucket.filledAt) / 1000;
    const tokens = Math.min(rate, bucket.tokens + seconds * rate);
    const isEnough = tokens >= 1;
    this.#buckets.set(key, { tokens: isEnough ? tokens - 1 : tokens, filledAt: now.getTime() });
    if (!isEnough) throw throttling();
  }
}

function rateOf(service: ServiceName, operation: string): number | undefined {
  if (service === 'sts') return stsRate;
  return service === 'cloudwatch' ? cloudwatchRates[operation] : undefined;
}
