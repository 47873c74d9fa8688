import { gunzipSync } from 'node:zlib';
import { serializationError } from '../errors';
import { headerValues, type SignedRequest } from '../sigv4/request';

/** Bytes that a body may come to: more than the largest call that is emulated needs. */
const largest = 16 * 1024 * 1024;

/**
 * The request with its body as it was before it was compressed: SDKs compress larger calls of
 * PutMetricData (smithy.io/2.0/spec/behavior-traits.html, requestCompression). Signatures are over
 * what was sent.
 *
 * @throws AwsError `SerializationException` where the body is not what the header says.
 */
export function decompressed(request: SignedRequest): SignedRequest {
  if (headerValues(request, 'content-encoding')[0]?.trim() !== 'gzip') return request;
  try {
    return { ...request, body: gunzipSync(request.body, { maxOutputLength: largest }) };
  } catch {
    throw serializationError('The body is not compressed by gzip');
  }
}
