import type { AbsentState, ReportedDoubt, ReportedState } from './alarms';

/** A connected account as an editor sees it who may place its alarms. */
export interface PlaceableAccount {
  readonly connectionId: string;
  readonly displayName: string;
  /** Twelve digits. */
  readonly accountNumber: string;
  readonly region: string;
}

export type AlarmType = 'metric' | 'composite' | 'log';

/** One alarm to choose from. */
export interface ListedAlarm {
  readonly name: string;
  readonly type: AlarmType;
  readonly state: ReportedState;
  readonly doubt?: ReportedDoubt;
  /** ISO 8601 time of the last change of state. */
  readonly since?: string;
}

/** Where an editor places an alarm: the page or blog post, which the backend reads as that editor. */
export interface PlacingInput {
  readonly contentId: string;
}

/** Which part of an account's alarms is asked for. */
export interface ListingPart {
  /** The beginning of names; left out, all alarms are meant. */
  readonly prefix?: string | undefined;
  /** The `next` of the answer before; left out, alarms are listed from the first. */
  readonly after?: string | undefined;
}

export interface ListAlarmsInput extends PlacingInput, ListingPart {
  readonly connectionId: string;
}

/** A part of a list of alarms. */
export interface AlarmListing {
  /** In CloudWatch's order: at most 300 from the first, at most 1,000 further ones. */
  readonly alarms: readonly ListedAlarm[];
  /** False when some that belong here cannot be read. */
  readonly isWhole: boolean;
  /** Where the rest begins; absent when there is no more. */
  readonly next?: string;
  /** Why AWS gave no more than these, though there is more. */
  readonly stopped?: AbsentState;
}

export interface GrantAlarmInput extends PlacingInput {
  readonly connectionId: string;
  readonly alarmName: string;
  /** Whether readers shall learn neither the name nor the account. */
  readonly sealed: boolean;
}

/** What a seal holds. */
export interface OpenedSeal {
  readonly alarmName: string;
  readonly connectionId: string;
  /** Undefined when the account is not connected any more. */
  readonly account?: PlaceableAccount;
}
