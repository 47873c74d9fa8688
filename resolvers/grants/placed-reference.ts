import type { PlacedReference } from '../../contract/alarms';
import { makeGrant, type GrantKey } from './grants';
import { makeSeal, type AlarmName } from './seals';

/**
 * An alarm as a page may name it from now on.
 *
 * @param installation - Forge's `installContext`: the reference counts on this site alone.
 * @param sealed - Whether who reads the page shall learn neither its name nor its account.
 */
export function placedReference(
  key: GrantKey,
  installation: string,
  { connectionId, alarmName }: AlarmName,
  sealed: boolean,
): PlacedReference {
  if (sealed) return { seal: makeSeal(key, installation, { connectionId, alarmName }) };
  const what = { installation, kind: 'alarm', connectionId, text: alarmName } as const;
  return { connectionId, alarmName, grant: makeGrant(key, what) };
}
