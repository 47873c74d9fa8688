import { createHash } from 'node:crypto';
import { headerValues, type SignedRequest } from './request';

/** Lower-case hexadecimal SHA-256; strings hold one character per byte. */
export function sha256(data: string | Uint8Array): string {
  const hash = createHash('sha256');
  return (typeof data === 'string' ? hash.update(data, 'latin1') : hash.update(data)).digest('hex');
}

/**
 * The canonical request of Signature Version 4 over exactly the named headers
 * (docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
 */
export function canonicalRequest(request: SignedRequest, signedHeaders: readonly string[]): string {
  return [
    request.method,
    canonicalPath(request.path),
    canonicalQuery(request.query),
    ...signedHeaders.map((name) => `${name}:${canonicalValues(headerValues(request, name))}`),
    '',
    signedHeaders.join(';'),
    sha256(request.body),
  ].join('\n');
}

/** The string to sign: algorithm, time, scope and hash of the canonical request. */
export function stringToSign(timestamp: string, scope: string, canonical: string): string {
  return ['AWS4-HMAC-SHA256', timestamp, scope, sha256(canonical)].join('\n');
}

/** Dot segments and repeated slashes go, then every byte is encoded once more, as outside of S3. */
function canonicalPath(path: string): string {
  const kept: string[] = [];
  const segments = path.split('/');
  for (const segment of segments) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(encodeBytes(segment));
  }
  const isFolder = kept.length > 0 && ['', '.', '..'].includes(segments.at(-1) ?? '');
  return `/${kept.join('/')}${isFolder ? '/' : ''}`;
}

function canonicalQuery(query: string): string {
  if (query === '') return '';
  return query
    .split('&')
    .map((parameter): [string, string] => {
      const equals = parameter.indexOf('=');
      return equals < 0
        ? [parameter, '']
        : [parameter.slice(0, equals), parameter.slice(equals + 1)];
    })
    .map((pair) => pair.map((text) => encodeBytes(decodeBytes(text))))
    .sort(([a = '', b = ''], [c = '', d = '']) => compare(a, c) || compare(b, d))
    .map((pair) => pair.join('='))
    .join('&');
}

/** A value folded over lines counts as several, as AWS's signing test suite has it. */
function canonicalValues(values: readonly string[]): string {
  return values
    .flatMap((value) => value.split('\n'))
    .map((value) => value.trim().replace(/\s+/g, ' '))
    .join(',');
}

function decodeBytes(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function encodeBytes(text: string): string {
  return text.replace(
    /[^A-Za-z0-9\-._~]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
