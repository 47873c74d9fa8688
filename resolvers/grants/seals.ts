import { parseAlarmName } from '../../rules/alarm-name';
import { parseConnectionId } from '../lib/parse';
import { decrypt, encrypt, type Binding } from './encryption';
import type { GrantKey, GrantRefusal } from './grants';

/** One alarm of a connected account. */
export interface AlarmName {
  readonly connectionId: string;
  readonly alarmName: string;
}

/**
 * What is sealed is filled up to this size, so that its length says nothing of the name: 255
 * characters have at most 765 bytes, and with the account's id and JSON's marks 835.
 */
const contentBytes = 840;

/** Encrypts an alarm's account and name for this installation. */
export function makeSeal(
  key: GrantKey,
  installation: string,
  { connectionId, alarmName }: AlarmName,
): string {
  return encrypt(key, sealFor(installation), { connectionId, alarmName }, contentBytes);
}

/** What a seal of this installation holds, or why it does not count. */
export function openSeal(
  keys: readonly GrantKey[],
  installation: string,
  seal: string,
): AlarmName | GrantRefusal {
  const fields = decrypt(keys, sealFor(installation), seal);
  if (typeof fields === 'string') return fields;
  const connectionId = parseConnectionId(fields['connectionId']);
  const alarmName = parseAlarmName(fields['alarmName']);
  return connectionId === undefined || alarmName === undefined
    ? 'not-granted'
    : { connectionId, alarmName };
}

function sealFor(installation: string): Binding {
  return { purpose: 'seal', boundTo: [installation, 'alarm'] };
}
