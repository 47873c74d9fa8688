import type { Stack } from '../cloudformation/stack';
import type { Alarm } from '../cloudwatch/alarm';
import type { GeneratedMetric } from '../cloudwatch/metric-data/generated-metric';
import type { StoredMetric } from '../cloudwatch/metric-data/sample';
import type { HistoryItem } from '../cloudwatch/history/alarm-history';
import type { MuteRule } from '../cloudwatch/mute-rules/mute-rule';
import type { HeldActions } from '../cloudwatch/performed-actions';

/**
 * All that this AWS remembers over a restart, as plain JSON: a caller may write it down as it is
 * at any moment. Temporary credentials are left out; they die with the process.
 */
export interface AwsState {
  readonly accounts: AccountState[];
}

export interface AccountState {
  /** AWS's twelve digits. */
  readonly number: string;
  readonly rootKeys: AccessKey[];
  readonly users: User[];
  readonly roles: Role[];
  readonly managedPolicies: ManagedPolicy[];
  /** Policies of the organisation that bound everybody in the account, as JSON texts. */
  serviceControlPolicies: string[];
  /** Regions that the account has not enabled. */
  readonly disabledRegions: string[];
  readonly regions: RegionState[];
}

export interface RegionState {
  readonly name: string;
  readonly alarms: Alarm[];
  readonly stacks: Stack[];
  /** The rest is absent from what was kept before there was such a thing. */
  history?: HistoryItem[];
  heldActions?: HeldActions[];
  muteRules?: MuteRule[];
  metrics?: StoredMetric[];
  generatedMetrics?: GeneratedMetric[];
}

export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  status: 'Active' | 'Inactive';
  /** ISO 8601. */
  readonly createdAt: string;
}

export interface InlinePolicy {
  readonly name: string;
  /** JSON text, exactly as it was put. */
  readonly document: string;
}

/** A policy of its own, which can bound users and roles. */
export interface ManagedPolicy extends InlinePolicy {
  readonly path: string;
  readonly id: string;
  readonly arn: string;
  /** ISO 8601. */
  readonly createdAt: string;
}

export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** What users and roles have in common. */
interface Entity {
  readonly name: string;
  /** Begins and ends with a slash. */
  readonly path: string;
  /** AWS's unique id: never used again, also for a later entity of the same name. */
  readonly id: string;
  readonly arn: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly policies: InlinePolicy[];
  readonly tags: Tag[];
  /** ARN of the managed policy that bounds what `policies` may give. */
  permissionsBoundary?: string;
}

export interface User extends Entity {
  readonly accessKeys: AccessKey[];
}

export interface Role extends Entity {
  /** JSON text, exactly as it was put. */
  trustPolicy: string;
  /** Unique ids, at the time of putting, of the users and roles whose ARNs `trustPolicy` names. */
  trustedIds: Readonly<Record<string, string>>;
  description?: string;
  /** Longest session in seconds. */
  maxSessionDuration: number;
}

/** An AWS without any account. */
export function emptyState(): AwsState {
  return { accounts: [] };
}
