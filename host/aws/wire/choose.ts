import { headerValues, type SignedRequest } from '../sigv4/request';
import { cborProtocol } from './cbor';
import { jsonProtocol, rpcV2JsonProtocol } from './json';
import type { Protocol } from './protocol';
import { queryProtocol } from './query';
import { isRpcV2 } from './rpc-v2';

/**
 * The protocol that a request speaks. It decides before the signature is checked in what form an
 * error is told, so it looks at nothing but path and headers.
 */
export function protocolOf(request: SignedRequest): Protocol {
  if (isRpcV2(request)) {
    const smithyProtocol = headerValues(request, 'smithy-protocol')[0];
    return smithyProtocol === 'rpc-v2-json' ? rpcV2JsonProtocol : cborProtocol;
  }
  return headerValues(request, 'x-amz-target').length > 0 ? jsonProtocol : queryProtocol;
}
