import type { BoardAnswer, BoardReference } from './board';

/** States that CloudWatch reported; `unknown` is a value that this version does not know. */
export const reportedStates = ['ok', 'alarm', 'insufficient-data', 'unknown'] as const;
export type ReportedState = (typeof reportedStates)[number];

/** Why there is no reported state. Never shown in the colours of a reported one. */
export const absentStates = [
  'not-found',
  'no-access',
  'not-connected',
  'aws-refused',
  'region-disabled',
  'throttled',
  'unavailable',
] as const;
export type AbsentState = (typeof absentStates)[number];

/** Everything a badge can show; `loading` is before the first answer. */
export type AlarmState = 'loading' | ReportedState | AbsentState;

/** Why a reported state may be wrong. */
export const alarmDoubts = [
  // An old answer.
  'stale',
  // CloudWatch's own EvaluationState.
  'partial-data',
  'evaluation-error',
  'evaluation-failure',
  // CloudWatch has not evaluated the alarm yet; some alarms are OK until it does.
  'never-evaluated',
  // CloudWatch described two alarms under one name; the state is the worse one.
  'contradicting',
] as const;
export type AlarmDoubt = (typeof alarmDoubts)[number];

/** Why a state may be wrong that CloudWatch has just reported. */
export type ReportedDoubt = Exclude<AlarmDoubt, 'stale'>;

/** Whether what an alarm is to do at a change of its state is done: above all, its notifications. */
export const alarmActions = ['on', 'off', 'suppressed'] as const;
export type AlarmActions = (typeof alarmActions)[number];

/** What made AWS unreachable or refuse, or kept us from asking; picks the sentence, never the state. */
export const failureCauses = [
  'timeout',
  'network',
  'aws-outage',
  'unreadable-answer',
  'internal',
  'role-refused',
  'read-refused',
  'broker-refused',
  // No alarm was chosen for the macro.
  'not-chosen',
  // The reference has no grant of ours, or one for another alarm.
  'not-granted',
  // Its grant was made with a key that this installation never had.
  'other-site',
  // Its grant was made with a key that an administrator has retired.
  'grant-retired',
  // The account is kept to spaces, and the reader sees none of them.
  'not-placed',
  // A pasted link: the published page does not hold it, or not yet.
  'link-unpublished',
  // No connected account fits it, or none whose alarms may be shown in its space.
  'link-unmatched',
  'link-ambiguous',
  'link-unreadable',
  // It leads to another page of CloudWatch than that of an alarm.
  'link-elsewhere',
  // Confluence, which was to say whether the reader may see it, gets too many requests.
  'confluence-busy',
] as const;
export type FailureCause = (typeof failureCauses)[number];

/**
 * One alarm that an editor chose: our id of the connected account, CloudWatch's alarm name, and the
 * grant that the backend made over both.
 */
export interface GrantedReference {
  readonly connectionId: string;
  /** 1 to 255 characters, exactly as CloudWatch knows it. */
  readonly alarmName: string;
  readonly grant: string;
}

/** The same, sealed by the backend: whoever reads it learns neither the account nor the name. */
export interface SealedReference {
  readonly seal: string;
}

/** A link that was pasted into the page. It counts only where the published page holds it. */
export interface LinkReference {
  /** An address of the CloudWatch console, or the ARN of an alarm. */
  readonly link: string;
}

/** What the backend granted. */
export type PlacedReference = GrantedReference | SealedReference;

/** One alarm as a macro names it. */
export type AlarmReference = PlacedReference | LinkReference;

/** An alarm as CloudWatch described it. Of a sealed one there are state, doubt and since alone. */
export interface AlarmView {
  readonly state: ReportedState;
  readonly doubt?: ReportedDoubt;
  /** ISO 8601 time of the last change of state. */
  readonly since?: string;
  /** CloudWatch's StateReason: text of the account, never markup. */
  readonly reason?: string;
  readonly actions?: AlarmActions;
  /** Name of the alarm that suppresses the actions, where AWS names it. */
  readonly suppressor?: string;
  /** The alarm in the AWS console. */
  readonly consoleUrl?: string;
  /** After how many seconds to ask again, where settings say another time than the usual minute. */
  readonly refreshSeconds?: number;
  /** The name that a pasted link holds. */
  readonly alarmName?: string;
}

/** Why there is no view of the alarm. */
export interface AlarmAbsence {
  readonly state: AbsentState;
  readonly cause?: FailureCause;
  /** ISO 8601 time before which nobody asks Confluence again. */
  readonly retryAt?: string;
  /** The alarm in the AWS console, where its account is known. */
  readonly consoleUrl?: string;
  /** As above. */
  readonly refreshSeconds?: number;
  /** The name that a pasted link holds. */
  readonly alarmName?: string;
}

export type AlarmAnswer = AlarmView | AlarmAbsence;

/** In the place of an answer that takes longer than the others: to be asked for by itself. */
export interface AlarmLeftOut {
  readonly state: 'loading';
}

export interface ReadAlarmsInput {
  /** 1 to 100 references, or none where there are boards; the resolver groups them. */
  readonly references: readonly AlarmReference[];
  /** The boards of the page, at most `mostBoards`. */
  readonly boards?: readonly BoardReference[] | undefined;
  /** Id of the page or blog post that the macros stand on: where to look for pasted links. */
  readonly contentId?: string | undefined;
  /** The newest that an earlier answer brought to this page. */
  readonly proof?: string | undefined;
  /** Whether accounts that take longer than the others may be left out; else all are waited for. */
  readonly mayLeaveOut?: boolean | undefined;
}

export interface ReadAlarmsOutput {
  /** In the order of the references. */
  readonly answers: readonly (AlarmAnswer | AlarmLeftOut)[];
  /** In the order of the boards; absent where none was asked for. */
  readonly boards?: readonly BoardAnswer[];
  /** Of what Confluence said, so that it need not be asked again; opaque, and the reader's own. */
  readonly proof?: string;
}
