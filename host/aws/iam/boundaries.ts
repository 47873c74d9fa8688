import type { Call } from '../service';
import type { Output } from '../wire/value';
import { noSuchEntity } from './errors';

/** @throws AwsError `NoSuchEntity` where the boundary is no policy of the account or of AWS. */
export function assertBoundaryExists(call: Call, arn: string | undefined): void {
  if (arn === undefined || call.world.findManagedPolicy(arn) !== undefined) return;
  throw noSuchEntity('policy', arn);
}

/** A boundary as users and roles tell it. */
export function describeBoundary(arn: string | undefined): Output {
  return arn && { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: arn };
}
