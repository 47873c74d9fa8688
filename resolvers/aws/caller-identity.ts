import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { StsRegion } from '../../contract/regions';
import { parseIamArn } from '../../rules/iam-arn';
import type { AwsAccess } from './access';
import { inEitherRegion } from './assume-role';
import { forgetSigningKeys, stsClient, type SigningKeys } from './clients';
import { classify, toLogEntry, unreadable } from './errors';

/** Whose keys they are, or why that cannot be said. */
export type CallerIdentity =
  | { readonly arn: string }
  | { readonly problem: 'broker-refused' | 'broker-not-user' | 'broker-unchecked' };

/** Asks AWS whose keys these are. Only an IAM user's will do: `broker-not-user` is anybody else. */
export async function callerIdentity(
  aws: AwsAccess,
  keys: SigningKeys,
  stsRegion: StsRegion,
  signal: AbortSignal,
): Promise<CallerIdentity> {
  const started = performance.now();
  try {
    const { Arn, $metadata } = await inEitherRegion(aws, stsRegion, signal, (region, abortSignal) =>
      stsClient(aws.requestHandler, region, keys).send(new GetCallerIdentityCommand({}), {
        abortSignal,
      }),
    );
    if (typeof Arn !== 'string' || Arn === '') throw unreadable('assume', $metadata);
    const user = parseIamArn(Arn, 'user');
    return user ? { arn: user.arn } : { problem: 'broker-not-user' };
  } catch (error) {
    const failure = classify('assume', error);
    aws.log(toLogEntry(failure, performance.now() - started));
    return { problem: failure.code === 'broker-refused' ? 'broker-refused' : 'broker-unchecked' };
  } finally {
    forgetSigningKeys();
  }
}
