import type { AlarmAnswer } from '../../contract/alarms';
import type { BoardAccount, BoardRow } from '../../contract/board';
import type { BoardContent, ShownSource } from '../alarm-board/board-content';

/** The moment of the samples. */
export const boardNow = new Date('2026-03-02T09:30:00Z');

/** The accounts of the samples. */
export const productionAccount: BoardAccount = {
  displayName: 'Shop production',
  region: 'eu-west-1',
};
export const stagingAccount: BoardAccount = { displayName: 'Shop staging', region: 'eu-west-1' };
export const paymentsAccount: BoardAccount = { displayName: 'Payments', region: 'us-east-1' };

/** The sources of the samples: three accounts in two regions. */
export const sampleSources: readonly ShownSource[] = [
  productionAccount,
  stagingAccount,
  paymentsAccount,
].map((account) => ({ account, isComplete: true }));

function minutesAgo(minutes: number): string {
  return new Date(boardNow.getTime() - minutes * 60_000).toISOString();
}

function row(name: string, source: number, answer: AlarmAnswer): BoardRow {
  const consoleUrl = `https://eu-west-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/${encodeURIComponent(name)}`;
  return { source, name, type: 'metric', answer: { ...answer, consoleUrl } };
}

/** Alarms of every standing and type, in no order. */
export const sampleRows: readonly BoardRow[] = [
  row('checkout-latency', 0, {
    state: 'alarm',
    since: minutesAgo(12),
    reason: 'Threshold Crossed: 1 datapoint [812.0] was greater than the threshold (500.0).',
  }),
  row('checkout-errors', 0, { state: 'ok', since: minutesAgo(4 * 24 * 60) }),
  row('queue-depth', 1, {
    state: 'ok',
    doubt: 'partial-data',
    since: minutesAgo(190),
    reason: 'Partial data: 2 of 3 datapoints.',
  }),
  row('orders-per-minute', 0, {
    state: 'insufficient-data',
    since: minutesAgo(47),
    reason: 'Insufficient Data: 3 datapoints were unknown.',
  }),
  row('payment-errors', 2, {
    state: 'alarm',
    doubt: 'evaluation-error',
    since: minutesAgo(3),
    actions: 'off',
    reason: 'The metric math expression failed.',
  }),
  {
    ...row('shop-is-down', 0, {
      state: 'ok',
      since: minutesAgo(20 * 24 * 60),
      actions: 'suppressed',
      suppressor: 'planned-maintenance',
    }),
    type: 'composite',
  },
  { source: 2, name: 'card-declines', answer: { state: 'not-found' } },
  row('TargetTracking-service/shop/web-AlarmLow-1b437334-d19b-4a63-a812-6c67aaf2910d', 0, {
    state: 'alarm',
    since: minutesAgo(300),
  }),
  row('TargetTracking-service/shop/web-AlarmHigh-d4f0770c-b46e-434a-a60f-3b36d653feca', 0, {
    state: 'ok',
    since: minutesAgo(300),
  }),
];

/** What somebody may name an alarm to trouble whoever reads it. */
export const hostileRows: readonly BoardRow[] = [
  '<img src=x onerror=alert(1)><script>alert(1)</script>',
  'prod-eu-west-1-checkout-latency-'.repeat(8).slice(0, 255),
  'زمن الاستجابة مرتفع جدا',
  'prod-\u202eKO\u202c',
  '🔥 disk 🔥 🏳️‍🌈',
  '\u200b',
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319a\u0324\u031elgo',
].map((name) => row(name, 0, { state: 'alarm', since: minutesAgo(1), reason: `${name} ${name}` }));

const kinds: readonly AlarmAnswer[] = [
  { state: 'ok' },
  { state: 'ok' },
  { state: 'ok' },
  { state: 'ok' },
  { state: 'ok' },
  { state: 'insufficient-data' },
  { state: 'ok', doubt: 'partial-data' },
  { state: 'alarm', reason: 'Threshold Crossed: 3 datapoints were greater than the threshold.' },
];

/** So many alarms of all standings in three accounts. */
export function manyRows(count: number): readonly BoardRow[] {
  return Array.from({ length: count }, (_, index) => {
    const service = ['checkout', 'search', 'orders', 'payments', 'mail'][index % 5] ?? '';
    const name = `${service}-node-${String(index).padStart(5, '0')}-cpu`;
    const answer = kinds[(index * 7) % kinds.length] ?? { state: 'ok' };
    return row(name, index % 3, {
      ...answer,
      since: minutesAgo(((index * 7919) % 20_000) + 1),
    } as AlarmAnswer);
  });
}

/** What a board shows of these alarms. */
export function boardOf(
  rows: BoardContent['rows'],
  display: BoardContent['display'] = {},
  more: Partial<BoardContent> = {},
): BoardContent {
  return {
    rows,
    sources: sampleSources,
    display,
    checkedAt: boardNow.toISOString(),
    now: boardNow,
    ...more,
  };
}
