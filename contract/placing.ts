import type { ReportedDoubt, ReportedState } from './alarms';

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

export interface ListAlarmsInput extends PlacingInput {
  readonly connectionId: string;
  /** The beginning of names; left out, alarms are listed from the first. */
  readonly prefix?: string;
}

export interface AlarmListing {
  /** At most 300, in CloudWatch's order. */
  readonly alarms: readonly ListedAlarm[];
  /** False when there are more that begin so, or some that cannot be read. */
  readonly complete: boolean;
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
