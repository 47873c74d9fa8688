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

/** Why a reported state may be wrong: an old answer, or CloudWatch's own EvaluationState. */
export const alarmDoubts = [
  'stale',
  'partial-data',
  'evaluation-error',
  'evaluation-failure',
] as const;
export type AlarmDoubt = (typeof alarmDoubts)[number];

/** What made AWS unreachable or refuse; picks the sentence, never the state. */
export const failureCauses = [
  'timeout',
  'network',
  'aws-outage',
  'unreadable-answer',
  'internal',
  'role-refused',
  'read-refused',
  'broker-refused',
] as const;
export type FailureCause = (typeof failureCauses)[number];

/** One alarm as a macro names it: our id of the connected account, and CloudWatch's alarm name. */
export interface AlarmReference {
  readonly connectionId: string;
  /** 1 to 255 characters, exactly as CloudWatch knows it. */
  readonly alarmName: string;
}

/** An alarm as CloudWatch described it. */
export interface AlarmView {
  readonly state: ReportedState;
  readonly doubt?: Exclude<AlarmDoubt, 'stale'>;
  /** ISO 8601 time of the last change of state. */
  readonly since?: string;
  /** CloudWatch's StateReason: text of the account, never markup. */
  readonly reason?: string;
  /** Whether the alarm's actions run. */
  readonly actions: 'on' | 'off' | 'suppressed';
  /** The alarm in the AWS console. */
  readonly consoleUrl?: string;
}

/** No view of the alarm, and why. */
export interface AlarmAbsence {
  readonly state: AbsentState;
  readonly cause?: FailureCause;
}

export type AlarmAnswer = AlarmView | AlarmAbsence;

export interface ReadAlarmsInput {
  /** 1 to 1,000 references; the resolver groups them. */
  readonly references: readonly AlarmReference[];
}

export interface ReadAlarmsOutput {
  /** In the order of the references. */
  readonly answers: readonly AlarmAnswer[];
}
