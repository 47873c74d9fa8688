import { optionalReads, type OptionalRead } from '../contract/optional-reads';

/** The IAM action that each read takes (Service Authorization Reference, Amazon CloudWatch). */
const actions: Readonly<Record<OptionalRead, string>> = {
  history: 'cloudwatch:DescribeAlarmHistory',
  metrics: 'cloudwatch:GetMetricData',
  contributors: 'cloudwatch:DescribeAlarmContributors',
  'mute-rules': 'cloudwatch:ListAlarmMuteRules',
};

/** All that a role must be allowed to do, for alarms and for these reads. */
export function actionsFor(reads: readonly OptionalRead[]): readonly string[] {
  return ['cloudwatch:DescribeAlarms', ...reads.map((read) => actions[read])];
}

/**
 * The reads that a list names, each once and in the contract's order; undefined for what is no list of
 * them.
 */
export function parseOptionalReads(value: unknown): readonly OptionalRead[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names: readonly unknown[] = value;
  const known = optionalReads.filter((read) => names.includes(read));
  return names.every((name) => known.some((read) => read === name)) ? known : undefined;
}

/** Whether two lists name the same reads. */
export function sameReads(one: readonly OptionalRead[], other: readonly OptionalRead[]): boolean {
  return optionalReads.every((read) => one.includes(read) === other.includes(read));
}
