import { unknownOperation } from '../errors';
import type { SignedRequest } from '../sigv4/request';
import type { ServiceNames } from './protocol';

/** Whether a request has the path of Smithy RPC v2 (smithy.io/2.0/additional-specs/protocols). */
export function isRpcV2(request: SignedRequest): boolean {
  return request.path.startsWith('/service/');
}

/**
 * The operation that a path of Smithy RPC v2 names.
 *
 * @throws AwsError `UnknownOperationException` where it names another service.
 */
export function rpcV2Operation(request: SignedRequest, service: ServiceNames): string {
  const [, name, operation] = /^\/service\/(\w+)\/operation\/(\w+)$/.exec(request.path) ?? [];
  if (operation === undefined || name !== service.target) throw unknownOperation(request.path);
  return operation;
}
