import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { withDeadline } from '../lib/deadline';
import type { FailureCode } from '../lib/log';
import type { AwsAccess } from './access';
import { stsClient, type SigningKeys } from './clients';
import { AwsFailure, classify, unreadable } from './errors';

/** A role of an account, and what it takes to assume it. Never leaves the backend. */
export interface RoleToAssume {
  readonly roleArn: string;
  readonly externalId: string;
  readonly region: string;
  /** The broker's keys, at least one pair; while they are rotated two, the newer first. */
  readonly broker: readonly SigningKeys[];
}

/**
 * Regions enabled in every account. An opt-in region would have to be enabled in the broker's own
 * account too; sessions from here are good for all regions (AWS General Reference).
 */
const stsRegions = ['us-east-1', 'us-west-2'] as const;

/** Failures of STS in one region that the other may not have. */
const regional: ReadonlySet<FailureCode> = new Set([
  'unreachable',
  'connection-reset',
  'timeout',
  'aws-outage',
  'region-disabled',
]);

/**
 * Takes temporary credentials for one call of one role: 900 seconds, AWS's minimum, and narrowed by
 * a session policy to reading alarms in the account's region, whatever the role itself allows.
 *
 * @throws AwsFailure of phase `assume`.
 */
export async function assumeRole(
  aws: AwsAccess,
  role: RoleToAssume,
  signal: AbortSignal,
): Promise<SigningKeys> {
  return takeSession(aws, role, role.externalId, signal);
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
  await takeSession(aws, role, externalId, signal);
}

/** Tries the newer of two keys first: the older may be deleted already, the newer not yet known. */
async function takeSession(
  aws: AwsAccess,
  role: RoleToAssume,
  externalId: string | undefined,
  signal: AbortSignal,
): Promise<SigningKeys> {
  const [key, ...older] = role.broker;
  if (key === undefined) throw new AwsFailure('assume', 'broker-refused');
  const command = assumeRoleCommand(role, externalId);
  try {
    return await inEitherRegion(aws, signal, (region, ending) =>
      send(aws, region, key, command, ending),
    );
  } catch (error) {
    const failure = classify('assume', error);
    if (failure.code !== 'broker-refused' || older.length === 0) throw failure;
    return takeSession(aws, { ...role, broker: older }, externalId, signal);
  }
}

/** Asks STS in its first region, and in the second when the first cannot answer. */
export async function inEitherRegion<Answer>(
  { limits }: AwsAccess,
  signal: AbortSignal,
  ask: (stsRegion: string, ending: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const [first, second] = stsRegions;
  try {
    return await withDeadline(limits.firstSts, (ending) => ask(first, ending), signal);
  } catch (error) {
    const failure = classify('assume', error);
    if (signal.aborted || !regional.has(failure.code)) throw failure;
  }
  return ask(second, signal);
}

async function send(
  { requestHandler }: AwsAccess,
  stsRegion: string,
  key: SigningKeys,
  command: AssumeRoleCommand,
  abortSignal: AbortSignal,
): Promise<SigningKeys> {
  const answer = await stsClient(requestHandler, stsRegion, key).send(command, { abortSignal });
  const { AccessKeyId, SecretAccessKey, SessionToken } = answer.Credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken) {
    throw unreadable('assume', answer.$metadata);
  }
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
  };
}

function assumeRoleCommand(
  { roleArn, region }: RoleToAssume,
  externalId: string | undefined,
): AssumeRoleCommand {
  return new AssumeRoleCommand({
    RoleArn: roleArn,
    ExternalId: externalId,
    DurationSeconds: 900,
    // Constant: it shows in the account's CloudTrail, and the role already names the connection.
    RoleSessionName: 'confluops',
    Policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'cloudwatch:DescribeAlarms',
          Resource: '*',
          Condition: { StringEquals: { 'aws:RequestedRegion': region } },
        },
      ],
    }),
  });
}
