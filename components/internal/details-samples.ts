import type { RuleNode } from '../../contract/condition';
import type { AlarmDetails, ChartPoint } from '../../contract/details';
import type { AlarmContributors, AlarmHistory, MuteRules } from '../../contract/optional-reads';
import type { DetailsContent } from '../alarm-details/details-content';

/** What the backend answers about one alarm, for stories and tests. */
export const detailsNow = new Date('2026-03-02T09:30:00Z');

const minutesAgo = (minutes: number): string =>
  new Date(detailsNow.getTime() - minutes * 60_000).toISOString();

const points: readonly ChartPoint[] = [62.1, 71.4, 79.9, 84.2, 92.75].map((value, index) => ({
  at: minutesAgo(16 - index),
  value,
  breaching: value > 80.5,
}));

/** A static threshold over one metric. */
export function sampleDetails(change: Partial<AlarmDetails> = {}): AlarmDetails {
  return {
    alarmName: 'checkout-cpu',
    type: 'metric',
    account: 'Shop production',
    region: 'eu-west-1',
    description:
      'The checkout answers slowly when this goes on.\nRunbook: https://wiki.example.com/runbooks/checkout (on call: shop).',
    condition: {
      kind: 'threshold',
      measure: {
        kind: 'metric',
        namespace: 'AWS/EC2',
        name: 'CPUUtilization',
        dimensions: [{ name: 'AutoScalingGroupName', value: 'checkout' }],
        statistic: 'Average',
        unit: 'Percent',
      },
      comparison: 'above',
      threshold: 80.5,
      pointsToAlarm: 2,
      pointsEvaluated: 3,
      periodSeconds: 60,
      missingData: 'breaching',
      ignoresFewSamples: false,
    },
    chart: {
      points,
      threshold: 80.5,
      comparison: 'above',
      periodSeconds: 60,
      unit: 'Percent',
      label: 'CPUUtilization',
    },
    updatedAt: minutesAgo(1),
    configuredAt: '2026-02-11T08:00:00Z',
    actionCounts: { alarm: 2, ok: 1, insufficientData: 0 },
    hasContributors: false,
    offered: [],
    ...change,
  };
}

/** An alarm's details, as its page has them. */
export function sampleContent(change: Partial<DetailsContent> = {}): DetailsContent {
  return {
    alarmName: 'checkout-cpu',
    answer: {
      state: 'alarm',
      since: minutesAgo(12),
      reason:
        'Threshold Crossed: 2 out of the last 3 datapoints [92.75 (02/03/26 09:17:00), 84.2 (02/03/26 09:16:00)] were greater than the threshold (80.5) (minimum 2 datapoints for OK -> ALARM transition).',
      actions: 'on',
      consoleUrl:
        'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#alarmsV2:alarm/checkout-cpu',
    },
    checkedAt: minutesAgo(0),
    now: detailsNow,
    details: sampleDetails(),
    onDemand: {},
    ...change,
  };
}

const leaf = (
  alarmName: string,
  state: 'ok' | 'alarm' | undefined,
  decides: boolean,
): Extract<RuleNode, { readonly kind: 'alarm' }> => ({
  kind: 'alarm',
  alarmName,
  asks: 'alarm',
  isNegated: false,
  ...(state && { state, holds: state === 'alarm' }),
  decides,
});

/** (checkout OR AT_LEAST(2 of three)) AND NOT deployment. */
export const sampleRule: RuleNode = {
  kind: 'and',
  holds: true,
  decides: true,
  parts: [
    {
      kind: 'or',
      holds: true,
      decides: true,
      parts: [
        leaf('checkout-latency', 'alarm', true),
        {
          kind: 'at-least',
          threshold: 2,
          isPercentage: false,
          decides: false,
          parts: [
            leaf('node-a-cpu', 'alarm', false),
            leaf('node-b-cpu', 'ok', false),
            leaf('node-c-cpu', undefined, false),
          ],
        },
      ],
    },
    {
      kind: 'not',
      holds: true,
      decides: true,
      part: { ...leaf('deployment-under-way', 'ok', true), holds: false },
    },
  ],
};

/** A composite alarm whose actions another alarm suppresses. */
export function compositeContent(): DetailsContent {
  return sampleContent({
    alarmName: 'shop-is-down',
    answer: {
      state: 'alarm',
      since: minutesAgo(12),
      reason:
        'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:checkout-latency transitioned to ALARM',
      actions: 'suppressed',
      suppressor: 'maintenance-window',
    },
    details: {
      alarmName: 'shop-is-down',
      type: 'composite',
      account: 'Shop production',
      region: 'eu-west-1',
      condition: {
        kind: 'composite',
        text: '(ALARM("checkout-latency") OR AT_LEAST(2, ALARM, ("node-a-cpu", "node-b-cpu", "node-c-cpu"))) AND NOT ALARM("deployment-under-way")',
        rule: sampleRule,
      },
      actionCounts: { alarm: 1, ok: 0, insufficientData: 0 },
      suppression: { by: 'alarm', waitSeconds: 120, extensionSeconds: 180 },
      hasContributors: false,
      offered: ['history', 'mute-rules'],
    },
  });
}

export const sampleHistory: AlarmHistory = {
  entries: [
    {
      kind: 'action',
      at: minutesAgo(12),
      outcome: 'done',
      service: 'sns',
    },
    {
      kind: 'state',
      at: minutesAgo(12),
      from: 'ok',
      to: 'alarm',
      reason: 'Threshold Crossed: 2 out of the last 3 datapoints were greater than the threshold.',
    },
    { kind: 'state', at: minutesAgo(190), from: 'insufficient-data', to: 'ok' },
    { kind: 'configuration', at: minutesAgo(60 * 24 * 3), change: 'updated' },
    { kind: 'configuration', at: minutesAgo(60 * 24 * 19), change: 'created' },
  ],
  isWhole: false,
};

export const sampleContributors: AlarmContributors = {
  contributors: [
    {
      attributes: [
        { name: 'pod', value: 'checkout-7d9c-1' },
        { name: 'zone', value: 'eu-west-1a' },
      ],
      since: minutesAgo(12),
      reason: 'The query had a result for 5 minutes.',
    },
    { attributes: [{ name: 'pod', value: 'checkout-7d9c-2' }], since: minutesAgo(4) },
  ],
  isWhole: true,
};

export const sampleMuteRules: MuteRules = {
  rules: [
    {
      name: 'nightly-batch',
      status: 'active',
      isRecurring: true,
      expiresAt: '2026-04-01T00:00:00Z',
    },
    { name: 'spring-sale', status: 'scheduled', isRecurring: false },
  ],
  isWhole: true,
};
