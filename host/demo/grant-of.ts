import type { PlacedReference } from '../../contract/alarms';

/** The reference that an editor would have got for an alarm. */
export type GrantOf = (connectionId: string, alarmName: string) => PlacedReference;
