import { parsePolicy } from '../policy/document';
import type { Fields } from '../wire/fields';
import type { Output } from '../wire/value';
import type { TemporaryCredential } from '../world/sessions';

/** Characters that the plain text of a session policy may have. */
const longestPolicy = 2048;

/**
 * The policy that narrows a session, as JSON text.
 *
 * @throws AwsError `MalformedPolicyDocument` where it cannot be used.
 */
export function readSessionPolicy(input: Fields): string | undefined {
  const policy = input.text('Policy', {
    min: 1,
    max: longestPolicy,
    pattern: /^[\t\n\r -\u00ff]+$/,
  });
  if (policy !== undefined) parsePolicy(policy, 'identity');
  return policy;
}

/** How much of the room for session policies is used, in percent. */
export function packedSize(policy: string | undefined): number | undefined {
  return policy === undefined ? undefined : Math.ceil((policy.length / longestPolicy) * 100);
}

/** Temporary credentials as STS hands them out. */
export function describeCredential(credential: TemporaryCredential): Output {
  return {
    AccessKeyId: credential.accessKeyId,
    SecretAccessKey: credential.secretAccessKey,
    SessionToken: credential.sessionToken,
    Expiration: credential.expiresAt,
  };
}
