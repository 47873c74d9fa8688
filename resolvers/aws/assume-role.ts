import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { stsClient, type RequestHandler, type SigningKeys } from './clients';
import { withDeadline, type Limits } from '../lib/deadline';
import { classify, unreadable } from './errors';

/** A role of a connected account, and what it takes to assume it. Never leaves the backend. */
export interface RoleToAssume {
  readonly roleArn: string;
  readonly externalId: string;
  readonly region: string;
  readonly broker: SigningKeys;
}

/**
 * Regions enabled in every account. An opt-in region would have to be enabled in the broker's own
 * account too; sessions from here are good for all regions (AWS General Reference).
 */
const stsRegions = ['us-east-1', 'us-west-2'] as const;

const passing = new Set([
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
  requestHandler: RequestHandler,
  role: RoleToAssume,
  limits: Limits,
  signal: AbortSignal,
): Promise<SigningKeys> {
  const [first, second] = stsRegions;
  try {
    return await withDeadline(
      limits.firstSts,
      (ending) => askSts(requestHandler, first, role, ending),
      signal,
    );
  } catch (error) {
    const failure = classify('assume', error);
    if (signal.aborted || !passing.has(failure.code)) throw failure;
  }
  try {
    return await askSts(requestHandler, second, role, signal);
  } catch (error) {
    throw classify('assume', error);
  }
}

async function askSts(
  requestHandler: RequestHandler,
  stsRegion: string,
  role: RoleToAssume,
  abortSignal: AbortSignal,
): Promise<SigningKeys> {
  const command = new AssumeRoleCommand({
    RoleArn: role.roleArn,
    ExternalId: role.externalId,
    DurationSeconds: 900,
    // Constant: it shows in the account's CloudTrail, and the role already names the connection.
    RoleSessionName: 'confluops',
    Policy: sessionPolicy(role.region),
  });
  const answer = await stsClient(requestHandler, stsRegion, role.broker).send(command, {
    abortSignal,
  });
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

function sessionPolicy(region: string): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'cloudwatch:DescribeAlarms',
        Resource: '*',
        Condition: { StringEquals: { 'aws:RequestedRegion': region } },
      },
    ],
  });
}
