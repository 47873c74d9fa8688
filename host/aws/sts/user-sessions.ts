import { federatedPrincipal, type UserPrincipal } from '../access/principal';
import { accessDenied } from '../errors';
import type { Call, Operation } from '../service';
import type { Fields } from '../wire/fields';
import { describeCredential, packedSize, readSessionPolicy } from './session';

/** Seconds: 15 minutes to 36 hours, 12 hours unless told. */
const durationRule = { min: 900, max: 129_600 };
const defaultDuration = 43_200;

/** Temporary credentials of the calling user, who needs no permission for it. */
export const getSessionToken: Operation = (call, input) => {
  const expiresAt = expiry(call, input);
  const principal = longLivedUser(call, 'GetSessionToken');
  return { Credentials: describeCredential(call.world.sessions.issue(principal, expiresAt)) };
};

/** Temporary credentials for somebody whom the calling user knows under a name. */
export const getFederationToken: Operation = (call, input) => {
  const name = input.requiredText('Name', { min: 2, max: 32, pattern: /^[\w+=,.@-]*$/ });
  const policy = readSessionPolicy(input);
  const expiresAt = expiry(call, input);
  const { user, account } = longLivedUser(call, 'GetFederationToken');
  const federated = federatedPrincipal(account, user, name, policy);
  call.authorize({ action: 'sts:GetFederationToken', resource: federated.arn });
  return {
    Credentials: describeCredential(call.world.sessions.issue(federated, expiresAt)),
    FederatedUser: { FederatedUserId: federated.userId, Arn: federated.arn },
    PackedPolicySize: packedSize(policy),
  };
};

function expiry({ now }: Call, input: Fields): Date {
  const duration = input.integer('DurationSeconds', durationRule) ?? defaultDuration;
  return new Date(now.getTime() + duration * 1000);
}

function longLivedUser({ principal, isTemporary }: Call, operation: string): UserPrincipal {
  if (isTemporary || principal.kind !== 'user') {
    throw accessDenied(`Cannot call ${operation} with session credentials`);
  }
  return principal;
}
