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

/** Something still belongs to what is to be deleted. */
export function deleteConflict(message: string): AwsError {
  return new AwsError('DeleteConflict', message, { status: 409 });
}

/** The account or the entity has as many of these as it may have. */
export function limitExceeded(quota: string, limit: number): AwsError {
  return new AwsError('LimitExceeded', `Cannot exceed quota for ${quota}: ${limit}`, {
    status: 409,
  });
}
