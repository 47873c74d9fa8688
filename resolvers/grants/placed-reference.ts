import type { GrantedReference, PlacedReference } from '../../contract/alarms';
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
  return sealed
    ? { seal: makeSeal(key, installation, { connectionId, alarmName }) }
    : grantedReference(key, installation, { connectionId, alarmName });
}

/** The same, with its name to be read. */
export function grantedReference(
  key: GrantKey,
  installation: string,
  { connectionId, alarmName }: AlarmName,
): GrantedReference {
  const what = { installation, kind: 'alarm', connectionId, text: alarmName } as const;
  return { connectionId, alarmName, grant: makeGrant(key, what) };
}
