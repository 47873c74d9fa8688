import { lastStart, nextStart, parseDuration, parseExpression } from './schedule';

export const muteRuleStatuses = ['SCHEDULED', 'ACTIVE', 'EXPIRED'] as const;
type MuteRuleStatus = (typeof muteRuleStatuses)[number];

/** A rule that mutes the actions of alarms, under AWS's member names; times are ISO 8601 texts. */
export interface MuteRule {
  readonly Name: string;
  readonly Description?: string;
  readonly Rule: { readonly Schedule: MuteSchedule };
  readonly MuteTargets?: { readonly AlarmNames: readonly string[] };
  readonly StartDate?: string;
  readonly ExpireDate?: string;
  readonly LastUpdatedTimestamp: string;
}

/** When a rule mutes, as it was put: it was found to be readable then. */
export interface MuteSchedule {
  readonly Expression: string;
  readonly Duration: string;
  readonly Timezone?: string;
}

/** A while in which a rule mutes: from its start up to its end. */
interface MuteWindow {
  readonly start: Date;
  readonly end: Date;
}

export function mutes({ MuteTargets }: MuteRule, alarmName: string): boolean {
  return MuteTargets?.AlarmNames.includes(alarmName) === true;
}

export function muteTypeOf({ Rule }: MuteRule): 'ONE_TIME' | 'RECURRING' {
  return parseExpression(Rule.Schedule.Expression)?.kind === 'at' ? 'ONE_TIME' : 'RECURRING';
}

/** `ACTIVE` is a rule that mutes at this very moment (API_GetAlarmMuteRule.html). */
export function muteStatusOf(rule: MuteRule, at: Date): MuteRuleStatus {
  if (windowAt(rule, at) !== undefined) return 'ACTIVE';
  return hasWindowAfter(rule, at) ? 'SCHEDULED' : 'EXPIRED';
}

/**
 * The window in which a rule mutes at a moment. StartDate and ExpireDate cut windows off: before and
 * after them the rule is not evaluated.
 */
export function windowAt(rule: MuteRule, at: Date): MuteWindow | undefined {
  const { schedule, timezone, duration } = read(rule);
  const began = schedule && lastStart(schedule, timezone, at, duration);
  if (began === undefined) return undefined;
  const start = later(began, rule.StartDate);
  const end = earlier(new Date(began.getTime() + duration), rule.ExpireDate);
  return start <= at && at < end ? { start, end } : undefined;
}

function hasWindowAfter(rule: MuteRule, at: Date): boolean {
  const { schedule, timezone, duration } = read(rule);
  const end = rule.ExpireDate === undefined ? undefined : new Date(rule.ExpireDate);
  if (end !== undefined && end <= at) return false;
  // A window that is under way when the rule takes effect is cut off by StartDate, and counts.
  const from = new Date(later(at, rule.StartDate).getTime() - duration);
  const start = schedule && nextStart(schedule, timezone, from);
  return start !== undefined && (end === undefined || start < end);
}

function read({ Rule }: MuteRule) {
  const { Expression, Duration, Timezone } = Rule.Schedule;
  return {
    schedule: parseExpression(Expression),
    timezone: Timezone ?? 'UTC',
    duration: parseDuration(Duration) ?? 0,
  };
}

function later(time: Date, bound: string | undefined): Date {
  return bound !== undefined && new Date(bound) > time ? new Date(bound) : time;
}

function earlier(time: Date, bound: string | undefined): Date {
  return bound !== undefined && new Date(bound) < time ? new Date(bound) : time;
}
