import { decode, encode, Token, Type } from 'cborg';
import { serializationError } from '../errors';
import { errorBody } from './error-body';
import { Fields } from './fields';
import type { Protocol } from './protocol';
import { rpcV2Operation } from './rpc-v2';
import type { Members, Output, Value } from './value';

const headers = { 'content-type': 'application/cbor', 'smithy-protocol': 'rpc-v2-cbor' };

/** Smithy RPC v2 with CBOR bodies (smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html). */
export const cborProtocol: Protocol = {
  name: 'cbor',
  decode: (request, service) => ({
    operation: rpcV2Operation(request, service),
    input: new Fields(decodeCbor(request.body), false),
  }),
  encodeResult: (_operation, output) => ({ status: 200, headers, body: encodeCbor(output ?? {}) }),
  encodeError: (error, service) => ({
    status: error.status,
    headers,
    body: encodeCbor(errorBody(error, service)),
  }),
};

function encodeCbor(output: Output): Uint8Array {
  return encode(output, {
    ignoreUndefinedProperties: true,
    typeEncoders: {
      Date: (date: Date) => [new Token(Type.tag, 1), new Token(Type.float, date.getTime() / 1000)],
    },
  });
}

function decodeCbor(body: Uint8Array): Members {
  if (body.length === 0) return new Map();
  const value = toValue(decodeBytes(body));
  if (!(value instanceof Map)) throw serializationError('The body must be a structure');
  return value;
}

function decodeBytes(body: Uint8Array): unknown {
  try {
    const time = (content: () => unknown): Date => new Date(Math.round(Number(content()) * 1000));
    return decode(body, { useMaps: true, rejectDuplicateMapKeys: true, tags: { 1: time } });
  } catch {
    throw serializationError('The body is not CBOR');
  }
}

function toValue(decoded: unknown): Value {
  if (decoded instanceof Map) {
    return new Map([...decoded].map(([name, member]) => [String(name), toValue(member)]));
  }
  if (Array.isArray(decoded)) return decoded.map(toValue);
  if (typeof decoded === 'bigint') return Number(decoded);
  return isLeaf(decoded) ? decoded : null;
}

function isLeaf(decoded: unknown): decoded is string | number | boolean | Date | Uint8Array {
  return (
    ['string', 'number', 'boolean'].includes(typeof decoded) ||
    decoded instanceof Date ||
    decoded instanceof Uint8Array
  );
}
