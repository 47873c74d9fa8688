import { AwsError } from '../errors';

/** There is none of that name. */
export function noSuchEntity(kind: string, name: string): AwsError {
  return new AwsError('NoSuchEntity', `The ${kind} with name ${name} cannot be found.`, {
    status: 404,
  });
}

/** The name is taken; names are compared without regard to case. */
export function entityAlreadyExists(kind: string, name: string): AwsError {
  return new AwsError('EntityAlreadyExists', `${kind} with name ${name} already exists.`, {
    status: 409,
  });
}

/** Something still hangs on what shall be deleted. */
export function deleteConflict(message: string): AwsError {
  return new AwsError('DeleteConflict', message, { status: 409 });
}

/** There is no room for another one. */
export function limitExceeded(quota: string, limit: number): AwsError {
  return new AwsError('LimitExceeded', `Cannot exceed quota for ${quota}: ${limit}`, {
    status: 409,
  });
}
