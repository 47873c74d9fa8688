import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Header, SignedRequest } from '../../../host/aws/sigv4/request';

/** One case of AWS's signing test suite; see vectors/README.md. */
export interface SuiteCase {
  readonly name: string;
  readonly request: string;
  readonly authorization: string;
  readonly canonicalRequest?: string;
  readonly stringToSign?: string;
}

export const suiteSecret = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
export const suiteNow = new Date('2015-08-30T12:36:00Z');

export const suiteCases = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'vectors/aws-sig-v4-test-suite.json'), 'utf8'),
) as readonly SuiteCase[];

/** Reads an HTTP request as text, folded headers included, into one character per byte. */
export function parseRequest(text: string): SignedRequest {
  const raw = Buffer.from(text, 'utf8').toString('latin1');
  const [head = '', ...body] = raw.split('\n\n');
  const [line = '', ...fields] = head.replaceAll(/\n(?=\s)/g, '\r').split('\n');
  const [, method = '', target = ''] = /^(\S+) (.*) HTTP\/1\.1$/.exec(line) ?? [];
  const [uri = '', ...query] = target.split('?');
  return {
    method,
    path: uri,
    query: query.join('?'),
    headers: fields.map((field): Header => {
      const colon = field.indexOf(':');
      return [field.slice(0, colon), field.slice(colon + 1).replaceAll('\r', '\n')];
    }),
    body: Buffer.from(body.join('\n\n'), 'latin1'),
  };
}
