import { deniedText } from '../access/authorize';
import { rolePrincipal } from '../access/principal';
import { accessDenied, AwsError, validationError } from '../errors';
import type { Call, Operation } from '../service';
import type { Fields } from '../wire/fields';
import type { Role } from '../world/state';
import { describeCredential, packedSize, readSessionPolicy } from './session';
import { mayAssume } from './trust';

const roleArn = /^arn:aws(-[a-z]+)*:iam::\d{12}:role\/([!-~]+\/)?[\w+=,.@-]{1,64}$/;

/** Longest session, in seconds, of a role that another role's session assumes. */
const longestChainedSession = 3600;

/**
 * Temporary credentials of a role, for whom its trust policy lets in
 * (docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html).
 *
 * A role that does not exist is refused in the same words as one that does not trust the caller.
 */
export const assumeRole: Operation = (call, input) => {
  const request = readInput(input);
  const role = allowedRole(call, request);
  const duration = sessionDuration(call, role, request.duration);
  if (!call.world.isEnabled(role.arn.split(':')[4] ?? '', call.region)) {
    throw regionDisabled(call.region);
  }
  const expiresAt = new Date(call.now.getTime() + duration * 1000);
  const account = role.arn.split(':')[4] ?? '';
  const session = rolePrincipal(account, role, request.sessionName, request.policy);
  const credential = call.world.sessions.issue(session, expiresAt);
  return {
    Credentials: describeCredential(credential),
    AssumedRoleUser: { AssumedRoleId: session.userId, Arn: session.arn },
    PackedPolicySize: packedSize(request.policy),
  };
};

interface AssumeRoleRequest {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly externalId: string | undefined;
  readonly policy: string | undefined;
  readonly duration: number | undefined;
}

function readInput(input: Fields): AssumeRoleRequest {
  return {
    roleArn: readRoleArn(input),
    sessionName: input.requiredText('RoleSessionName', {
      min: 2,
      max: 64,
      pattern: /^[\w+=,.@-]*$/,
    }),
    externalId: input.text('ExternalId', { min: 2, max: 1224, pattern: /^[\w+=,.@:/-]*$/ }),
    duration: input.integer('DurationSeconds', { min: 900, max: 43_200 }),
    policy: readSessionPolicy(input),
  };
}

/** What is no ARN of a role is told from a role that is not there, which is refused. */
function readRoleArn(input: Fields): string {
  const arn = input.requiredText('RoleArn', { min: 20, max: 2048 });
  if (!roleArn.test(arn)) throw validationError(`${arn} is invalid`);
  return arn;
}

function allowedRole(call: Call, { roleArn, sessionName, externalId }: AssumeRoleRequest): Role {
  if (call.principal.kind === 'root') {
    throw accessDenied('Roles may not be assumed by root accounts.');
  }
  const role = call.world.findRole(roleArn);
  const context = call.context({
    'sts:ExternalId': externalId,
    'sts:RoleSessionName': sessionName,
  });
  if (
    role === undefined ||
    call.principal.kind === 'federated' ||
    !mayAssume(call.principal, role, call.world, context)
  ) {
    throw accessDenied(deniedText(call.principal, 'sts:AssumeRole', roleArn));
  }
  return role;
}

function sessionDuration(call: Call, role: Role, wanted: number | undefined): number {
  const duration = wanted ?? Math.min(3600, role.maxSessionDuration);
  if (call.principal.kind === 'role' && duration > longestChainedSession) {
    throw validationError(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    );
  }
  if (duration > role.maxSessionDuration) {
    throw validationError(
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  }
  return duration;
}

function regionDisabled(region: string): AwsError {
  return new AwsError(
    'RegionDisabledException',
    `STS is not activated in the region ${region} for the account of the role. Its administrator can activate STS in this region using the IAM Console.`,
    { status: 403 },
  );
}
