// The floor as a function of the app: what the local Forge runs in place of our bundle. It reads from
// storage what ours reads, all at once, and believes all of it: neither grants nor rows are checked.
import { kvs } from '@forge/kvs';
import { makeResolver } from '@forge/resolver';
import type { AlarmAnswer, GrantedReference, ReportedState } from '../../contract/alarms';
import type { Role } from '../lib/backend';
import { describe, type FloorAlarm } from './floor';

const states: Readonly<Record<string, ReportedState>> = {
  OK: 'ok',
  ALARM: 'alarm',
  INSUFFICIENT_DATA: 'insufficient-data',
};

interface StoredBroker {
  readonly keys: readonly [{ readonly keys: Role['broker'][0] }];
}

const reader = makeResolver<{
  'alarms.read': (input: {
    references: readonly GrantedReference[];
  }) => Promise<{ answers: readonly AlarmAnswer[] }>;
}>({
  'alarms.read': async ({ payload: { references } }) => {
    const role = await readRole(references[0]?.connectionId ?? '');
    const names = references.map(({ alarmName }) => alarmName);
    const alarms = await describe({ role }, names);
    const byName = new Map(alarms.map((alarm) => [alarm.AlarmName, alarm]));
    return { answers: names.map((name) => answerOf(byName.get(name))) };
  },
});

async function readRole(connectionId: string): Promise<Role> {
  const [row, stored, externalId, broker] = await Promise.all([
    kvs.entity<{ readonly region: string }>('account').get(connectionId),
    kvs.get<{ readonly roleArn: string }>(`role:${connectionId}`),
    kvs.getSecret<string>(`external-id:${connectionId}`),
    kvs.getSecret<StoredBroker>('broker'),
    kvs.get('settings'),
    kvs.getSecret('grant-keys'),
  ]);
  if (!row || !stored || !externalId || !broker) throw new Error('The account is not there.');
  const { roleArn } = stored;
  return { roleArn, externalId, region: row.region, broker: [broker.keys[0].keys] };
}

function answerOf(alarm: FloorAlarm | undefined): AlarmAnswer {
  if (!alarm) return { state: 'not-found' };
  const { StateValue: state, StateReason: reason = '', StateTransitionedTimestamp: at = 0 } = alarm;
  return { state: states[state] ?? 'unknown', reason, since: new Date(at * 1000).toISOString() };
}

// The manifest names more functions; the benchmark calls none of them.
export { reader, reader as admin, reader as setupLink };
