import type { AwsError } from '../errors';
import type { ServiceNames } from './protocol';
import type { Output } from './value';

/** Body of an error answer in the protocols that send structures. */
export function errorBody(error: AwsError, service: ServiceNames | undefined): Output {
  const namespace =
    service === undefined ? 'com.amazon.coral.service' : `com.amazonaws.${service.name}`;
  return { __type: `${namespace}#${error.shape}`, message: error.message };
}
