import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  expiredToken,
  incompleteSignature,
  invalidClientTokenId,
  missingAuthenticationToken,
  signatureDoesNotMatch,
} from '../errors';
import { parseAuthorization, type Authorization } from './authorization';
import { canonicalRequest, sha256, stringToSign } from './canonical';
import { assertCurrent, signingTimestamp } from './date';
import { headerValues, type SignedRequest } from './request';

/** A key that can sign, as far as the verifier needs to know it. */
export interface SigningKey {
  readonly secretAccessKey: string;
  /** Temporary keys only. */
  readonly sessionToken?: string;
  /** Temporary keys only. */
  readonly expiresAt?: Date;
}

/** What a signature is checked against. */
export interface Expectation<Key extends SigningKey> {
  readonly now: Date;
  /** The key of that id, or nothing where there is none or it is switched off. */
  keyOf(accessKeyId: string): Key | undefined;
  /** Signing name that the scope must have; any where undefined. */
  readonly service?: string | undefined;
  /** Region that the scope must have; any where undefined. */
  readonly region?: string | undefined;
}

/** A request whose signature holds: who signed it, and for which service and region. */
export interface Verified<Key extends SigningKey> {
  readonly key: Key;
  readonly accessKeyId: string;
  readonly service: string;
  readonly region: string;
}

const mismatch =
  'The request signature we calculated does not match the signature you provided. Check your AWS ' +
  'Secret Access Key and signing method. Consult the service documentation for details.';

/**
 * Checks a request's Signature Version 4, without decoding anything else of it. Written from AWS's
 * description and independent of the SDK's signer, so that no fault can hide in both.
 *
 * @throws AwsError `MissingAuthenticationToken`, `IncompleteSignature`, `InvalidClientTokenId`,
 * `SignatureDoesNotMatch` or `ExpiredToken`.
 */
export function verify<Key extends SigningKey>(
  request: SignedRequest,
  expected: Expectation<Key>,
): Verified<Key> {
  const header = single(request, 'authorization');
  if (header === undefined) throw missingAuthenticationToken();
  const authorization = parseAuthorization(header);
  const timestamp = signingTimestamp(single(request, 'x-amz-date'), single(request, 'date'));
  assertSigned(request, authorization.signedHeaders);

  const { accessKeyId, service, region } = authorization;
  const key = expected.keyOf(accessKeyId);
  if (key === undefined) throw invalidClientTokenId();
  assertToken(key, single(request, 'x-amz-security-token'));
  assertScope(authorization, timestamp, expected);
  assertCurrent(timestamp, expected.now);
  assertContentHash(request);
  if (!hasSignature(request, authorization, timestamp, key)) throw signatureDoesNotMatch(mismatch);
  if (key.expiresAt !== undefined && key.expiresAt <= expected.now) throw expiredToken();
  return { key, accessKeyId, service, region };
}

/** A header that means something to the verifier must not come twice: which one would be signed? */
function single(request: SignedRequest, name: string): string | undefined {
  const values = headerValues(request, name);
  if (values.length > 1) throw incompleteSignature(`The header '${name}' was sent more than once.`);
  return values[0]?.trim();
}

function assertSigned(request: SignedRequest, signedHeaders: readonly string[]): void {
  const hasAmzDate = single(request, 'x-amz-date') !== undefined;
  const mandatory = ['host', hasAmzDate ? 'x-amz-date' : 'date'];
  const ifPresent = ['x-amz-security-token', 'x-amz-target', 'x-amz-content-sha256'].filter(
    (name) => single(request, name) !== undefined,
  );
  const left = [...mandatory, ...ifPresent].find(
    (name) => single(request, name) === undefined || !signedHeaders.includes(name),
  );
  if (left !== undefined) {
    throw incompleteSignature(`'${left}' must be a 'SignedHeader' in the AWS Authorization.`);
  }
  const absent = signedHeaders.find((name) => headerValues(request, name).length === 0);
  if (absent !== undefined) {
    throw incompleteSignature(`The signed header '${absent}' is not in the request.`);
  }
}

function assertToken(key: SigningKey, token: string | undefined): void {
  if (key.sessionToken === undefined && token === undefined) return;
  const isSame =
    key.sessionToken !== undefined &&
    token !== undefined &&
    timingSafeEqual(digest(key.sessionToken), digest(token));
  if (!isSame) throw invalidClientTokenId();
}

function assertScope(
  { date, region, service }: Authorization,
  timestamp: string,
  expected: Expectation<SigningKey>,
): void {
  if (expected.service !== undefined && service !== expected.service) {
    throw signatureDoesNotMatch(
      `Credential should be scoped to correct service: '${expected.service}'.`,
    );
  }
  if (expected.region !== undefined && region !== expected.region) {
    throw signatureDoesNotMatch(`Credential should be scoped to a valid region, not '${region}'.`);
  }
  if (date !== timestamp.slice(0, 8)) {
    throw signatureDoesNotMatch(
      'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: ' +
        `'${date}' != '${timestamp.slice(0, 8)}', from '${timestamp}'.`,
    );
  }
}

function assertContentHash(request: SignedRequest): void {
  const declared = single(request, 'x-amz-content-sha256');
  if (declared !== undefined && declared !== sha256(request.body)) {
    throw signatureDoesNotMatch(mismatch);
  }
}

function hasSignature(
  request: SignedRequest,
  { date, region, service, signedHeaders, signature }: Authorization,
  timestamp: string,
  key: SigningKey,
): boolean {
  const scope = `${date}/${region}/${service}/aws4_request`;
  const canonical = canonicalRequest(request, signedHeaders);
  const signingKey = [date, region, service, 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${key.secretAccessKey}`,
  );
  const right = hmac(signingKey, stringToSign(timestamp, scope, canonical));
  return timingSafeEqual(right, Buffer.from(signature, 'hex'));
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'latin1').digest();
}

/** Equal lengths for the comparison, whatever was sent. */
function digest(text: string): Buffer {
  return Buffer.from(sha256(text), 'hex');
}
