import { serializationError, unknownOperation } from '../errors';
import type { SignedRequest } from '../sigv4/request';
import { headerValues } from '../sigv4/request';
import { errorBody } from './error-body';
import { Fields } from './fields';
import type { Protocol, ServiceNames } from './protocol';
import { rpcV2Operation } from './rpc-v2';
import { isList, isMap, isStructure, type Members, type Output, type Value } from './value';

/** AWS JSON 1.0 (smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html). */
export const jsonProtocol = protocol(
  { 'content-type': 'application/x-amz-json-1.0' },
  targetOperation,
);

/** Smithy RPC v2 with JSON bodies: paths like the CBOR protocol's, bodies like AWS JSON's. */
export const rpcV2JsonProtocol = protocol(
  { 'content-type': 'application/json', 'smithy-protocol': 'rpc-v2-json' },
  rpcV2Operation,
);

function protocol(
  headers: Readonly<Record<string, string>>,
  operationOf: (request: SignedRequest, service: ServiceNames) => string,
): Protocol {
  const encode = (output: Output): string => JSON.stringify(toJson(output) ?? {});
  return {
    name: 'json',
    decode: (request, service) => ({
      operation: operationOf(request, service),
      input: new Fields(decodeJson(request.body), false),
    }),
    encodeResult: (_operation, output) => ({ status: 200, headers, body: encode(output) }),
    encodeError: (error, service) => ({
      status: error.status,
      headers,
      body: encode(errorBody(error, service)),
    }),
  };
}

function targetOperation(request: SignedRequest, service: ServiceNames): string {
  const target = headerValues(request, 'x-amz-target')[0] ?? '';
  const [name = '', operation = ''] = target.split('.');
  if (service.target === undefined || name !== service.target) throw unknownOperation(target);
  return operation;
}

function decodeJson(body: Uint8Array): Members {
  const text = Buffer.from(body).toString('utf8');
  if (text === '') return new Map();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw serializationError('The body is not JSON');
  }
  const value = toValue(parsed);
  if (!(value instanceof Map)) throw serializationError('The body must be a structure');
  return value;
}

function toValue(json: unknown): Value {
  if (typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean')
    return json;
  if (Array.isArray(json)) return json.map(toValue);
  if (typeof json !== 'object' || json === null) return null;
  return new Map(Object.entries(json).map(([name, member]) => [name, toValue(member)]));
}

/** Times go as seconds since 1970, with milliseconds as a fraction. */
function toJson(output: Output): unknown {
  if (output instanceof Date) return output.getTime() / 1000;
  if (isList(output)) return output.map(toJson);
  if (isMap(output)) return Object.fromEntries(output);
  if (!isStructure(output)) return output;
  return Object.fromEntries(Object.entries(output).map(([name, member]) => [name, toJson(member)]));
}
