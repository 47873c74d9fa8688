import type { ListedAlarm, PlaceableAccount } from '../../contract/placing';
import type { ListedAlarms } from '../alarm-picker/matches';

/** What an editor may place, as the backend answers it, for stories and tests. */
export const sampleAccounts: readonly PlaceableAccount[] = [
  {
    connectionId: '7f3a9c21-5d0e-4a61-9c1b-0f3f7a9b2c44',
    displayName: 'Shop production',
    accountNumber: '111122223333',
    region: 'eu-west-1',
  },
  {
    connectionId: '3b1d7e60-8c2f-4f0a-b7d4-6a5e9c1f2d33',
    displayName: 'Shop staging',
    accountNumber: '444455556666',
    region: 'eu-west-1',
  },
];

/** Alarms of every type and state, one in doubt, in CloudWatch's order. */
export const sampleAlarms: readonly ListedAlarm[] = [
  { name: 'checkout-errors', type: 'log', state: 'ok' },
  { name: 'checkout-latency', type: 'metric', state: 'alarm' },
  { name: 'orders-per-minute', type: 'metric', state: 'insufficient-data' },
  { name: 'payment-errors', type: 'metric', state: 'ok' },
  { name: 'queue-depth', type: 'metric', state: 'ok', doubt: 'partial-data' },
  { name: 'shop-is-down', type: 'composite', state: 'ok' },
  { name: 'zz newer than this app', type: 'metric', state: 'unknown' },
];

/** So many alarms with numbered names, all of them fine. */
export function manyAlarms(count: number): readonly ListedAlarm[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `node-${String(index).padStart(4, '0')}-cpu`,
    type: 'metric',
    state: 'ok',
  }));
}

/** What target tracking makes of one service. */
export const scalingAlarms: readonly ListedAlarm[] = [
  {
    name: 'TargetTracking-service/shop/checkout-AlarmHigh-d4f0770c-b46e-434a-a60f-3b36d653feca',
    type: 'metric',
    state: 'ok',
  },
  {
    name: 'TargetTracking-service/shop/checkout-AlarmLow-1b437334-d19b-4a63-a812-6c67aaf2910d',
    type: 'metric',
    state: 'alarm',
  },
];

/** The list of an account that has these alarms and no others. */
export function allOf(alarms: readonly ListedAlarm[]): ListedAlarms {
  return { alarms, missing: 'nothing', searched: alarms.length };
}

/** The list of an account that has more than these. */
export function firstOf(alarms: readonly ListedAlarm[]): ListedAlarms {
  return { alarms, missing: 'more', searched: alarms.length };
}
