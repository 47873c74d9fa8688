import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import type { StsRegion } from '../../contract/regions';
import { stsRegionsFrom } from '../../rules/regions';
import { sessionSeconds, withDeadline } from '../lib/deadline';
import type { FailureCode } from '../lib/log';
import type { AwsAccess } from './access';
import { clockOffsetOf, stsClient, type SigningKeys } from './clients';
import { AwsFailure, classify, toLogEntry, unreadable } from './errors';

/** A role of an account, and what it takes to assume it. Never leaves the backend. */
export interface RoleToAssume {
  readonly roleArn: string;
  readonly externalId: string;
  readonly region: string;
  /** Where STS is asked first. */
  readonly stsRegion: StsRegion;
  /** The broker's keys, at least one pair; while they are rotated two, the newer first. */
  readonly broker: readonly SigningKeys[];
}

/** Failures of STS in one region that the other may not have. */
const regional: ReadonlySet<FailureCode> = new Set([
  'unreachable',
  'connection-reset',
  'timeout',
  'aws-outage',
  'region-disabled',
]);

/** What a session of a role may be for: the actions of CloudWatch that this app ever calls. */
export type ReadAction =
  | 'DescribeAlarms'
  | 'DescribeAlarmHistory'
  | 'GetMetricData'
  | 'DescribeAlarmContributors'
  | 'ListAlarmMuteRules';

/** A session of a role, for one call. */
export interface RoleSession {
  readonly keys: SigningKeys;
  /** Milliseconds that AWS's clock is ahead of ours, as STS has just told. */
  readonly clockOffset: number;
}

/**
 * Takes temporary credentials for one call of one role, narrowed by a session policy to one
 * action in the account's region, whatever the role itself allows.
 *
 * @throws AwsFailure of phase `assume`.
 */
export async function assumeRole(
  aws: AwsAccess,
  role: RoleToAssume,
  signal: AbortSignal,
  action: ReadAction,
): Promise<RoleSession> {
  return takeSession(aws, role, assumeRoleCommand(role, role.externalId, action), signal);
}

/**
 * Tries the role with another External ID, or with none, and drops the session that an open role
 * gives. Resolves when AWS let it in.
 *
 * @throws AwsFailure of phase `assume`; a sound role refuses with `role-refused`.
 */
export async function tryRole(
  aws: AwsAccess,
  role: RoleToAssume,
  externalId: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  await takeSession(aws, role, assumeRoleCommand(role, externalId, 'DescribeAlarms'), signal);
}

/** Tries the newer of two keys first: the older may be deleted already, the newer not yet known. */
async function takeSession(
  aws: AwsAccess,
  role: RoleToAssume,
  command: AssumeRoleCommand,
  signal: AbortSignal,
): Promise<RoleSession> {
  const [key, ...older] = role.broker;
  if (key === undefined) throw new AwsFailure('assume', 'broker-refused');
  try {
    return await inEitherRegion(aws, role.stsRegion, signal, (region, ending) =>
      send(aws, region, key, command, ending),
    );
  } catch (error) {
    const failure = classify('assume', error);
    if (failure.code !== 'broker-refused' || older.length === 0) throw failure;
    return takeSession(aws, { ...role, broker: older }, command, signal);
  }
}

/**
 * Asks STS in the region that was chosen, and in its stand-in when that cannot answer. The stand-in
 * can only help: where it refuses, a policy may be keeping everybody out of that region, so nothing
 * is known but that the chosen one could not answer. That a key is no key is the same everywhere.
 *
 * Both are enabled in every account. An opt-in region would have to be enabled in the broker's own
 * account too; sessions from here are good for all regions (AWS General Reference).
 */
export async function inEitherRegion<Answer>(
  { limits, log }: AwsAccess,
  chosen: StsRegion,
  signal: AbortSignal,
  ask: (stsRegion: StsRegion, ending: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const [first, second] = stsRegionsFrom(chosen);
  const started = performance.now();
  let outage: AwsFailure;
  try {
    return await withDeadline(limits.firstSts, (ending) => ask(first, ending), signal);
  } catch (error) {
    outage = classify('assume', error).inRegion(first);
    if (signal.aborted || !regional.has(outage.code)) throw outage;
  }
  try {
    return await ask(second, signal);
  } catch (error) {
    const failure = classify('assume', error).inRegion(second);
    if (failure.code === 'broker-refused') throw failure;
    log(toLogEntry(failure, performance.now() - started));
    throw outage;
  }
}

async function send(
  { requestHandler }: AwsAccess,
  stsRegion: StsRegion,
  key: SigningKeys,
  command: AssumeRoleCommand,
  abortSignal: AbortSignal,
): Promise<RoleSession> {
  const client = stsClient(requestHandler, stsRegion, key);
  const answer = await client.send(command, { abortSignal });
  const { AccessKeyId, SecretAccessKey, SessionToken } = answer.Credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken) {
    throw unreadable('assume', answer.$metadata);
  }
  return {
    keys: {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
    },
    clockOffset: clockOffsetOf(client),
  };
}

function assumeRoleCommand(
  { roleArn, region }: RoleToAssume,
  externalId: string | undefined,
  action: ReadAction,
): AssumeRoleCommand {
  return new AssumeRoleCommand({
    RoleArn: roleArn,
    ExternalId: externalId,
    DurationSeconds: sessionSeconds,
    // Constant: it shows in the account's CloudTrail, and the role already names the connection.
    RoleSessionName: 'confluops',
    Policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: `cloudwatch:${action}`,
          Resource: '*',
          Condition: { StringEquals: { 'aws:RequestedRegion': region } },
        },
      ],
    }),
  });
}
