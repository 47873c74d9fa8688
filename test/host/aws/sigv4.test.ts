import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAuthorization } from '../../../host/aws/sigv4/authorization';
import { canonicalRequest, stringToSign } from '../../../host/aws/sigv4/canonical';
import { headerValues, type Header, type SignedRequest } from '../../../host/aws/sigv4/request';
import { verify, type SigningKey } from '../../../host/aws/sigv4/verify';
import { parseRequest, suiteCases, suiteNow, suiteSecret, type SuiteCase } from './signing-suite';

/** Signs with its token beside the signature instead of in it, which this AWS must not take. */
const unsignedToken = 'post-sts-header-after';

const publishedExample = `GET /?Action=ListUsers&Version=2010-05-08 HTTP/1.1
Host: iam.amazonaws.com
Content-Type: application/x-www-form-urlencoded; charset=utf-8
X-Amz-Date: 20150830T123600Z
Authorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7

`;

interface Circumstances {
  readonly now?: Date;
  readonly key?: SigningKey | undefined;
  readonly service?: string;
  readonly region?: string;
}

function check(request: SignedRequest, circumstances: Circumstances = {}) {
  const { now = suiteNow, service, region } = circumstances;
  const key = 'key' in circumstances ? circumstances.key : { secretAccessKey: suiteSecret };
  return verify(request, { now, keyOf: () => key, service, region });
}

function codeOf(run: () => unknown): string {
  try {
    run();
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

function withHeaders(request: SignedRequest, change: (header: Header) => readonly Header[]) {
  return { ...request, headers: request.headers.flatMap(change) };
}

function suiteCase(name: string): SuiteCase {
  const found = suiteCases.find((candidate) => candidate.name === name);
  assert.ok(found);
  return found;
}

test("the verifier accepts AWS's published signing example", () => {
  const request = parseRequest(publishedExample);

  const verified = check(request, { service: 'iam', region: 'us-east-1' });

  assert.equal(verified.accessKeyId, 'AKIDEXAMPLE');
});

for (const { name, request: text, ...expected } of suiteCases) {
  test(`AWS's signing test suite: ${name}`, () => {
    const request = parseRequest(text);
    const { signedHeaders } = parseAuthorization(expected.authorization);
    const canonical = canonicalRequest(request, signedHeaders);
    const [token] = headerValues(request, 'x-amz-security-token');

    if (expected.canonicalRequest !== undefined) {
      assert.equal(canonical, expected.canonicalRequest);
      assert.equal(
        stringToSign('20150830T123600Z', '20150830/us-east-1/service/aws4_request', canonical),
        expected.stringToSign,
      );
    }
    const code = codeOf(() =>
      check(request, {
        key: { secretAccessKey: suiteSecret, ...(token !== undefined && { sessionToken: token }) },
        service: 'service',
        region: 'us-east-1',
      }),
    );
    assert.equal(code, name === unsignedToken ? 'IncompleteSignature' : 'accepted');
  });
}

test('the signature of a token-less request holds whatever token is put beside it, so that is refused', () => {
  const request = parseRequest(suiteCase(unsignedToken).request);
  const tokenless = withHeaders(request, (header) =>
    header[0] === 'X-Amz-Security-Token' ? [] : [header],
  );

  assert.equal(
    codeOf(() => check(tokenless)),
    'accepted',
  );
});

test('a signature is good from five minutes before to five minutes after its time, and no longer', () => {
  const request = parseRequest(publishedExample);
  const codes = [-301, -300, 0, 300, 301].map((seconds) =>
    codeOf(() => check(request, { now: new Date(suiteNow.getTime() + seconds * 1000) })),
  );

  assert.deepEqual(codes, [
    'SignatureDoesNotMatch',
    'accepted',
    'accepted',
    'accepted',
    'SignatureDoesNotMatch',
  ]);
});

test('an old signature is called expired and a new one not yet current, as AWS words it', () => {
  const request = parseRequest(publishedExample);

  assert.throws(() => check(request, { now: new Date('2015-08-30T12:45:00Z') }), {
    message:
      'Signature expired: 20150830T123600Z is now earlier than 20150830T124000Z (20150830T124500Z - 5 min.)',
  });
  assert.throws(() => check(request, { now: new Date('2015-08-30T12:30:00Z') }), {
    message:
      'Signature not yet current: 20150830T123600Z is still later than 20150830T123500Z (20150830T123000Z + 5 min.)',
  });
});

test('a request without a signature is missing its authentication token', () => {
  const request = withHeaders(parseRequest(publishedExample), (header) =>
    header[0] === 'Authorization' ? [] : [header],
  );

  assert.equal(
    codeOf(() => check(request)),
    'MissingAuthenticationToken',
  );
});

test('an unknown key is refused before anything is compared', () => {
  assert.equal(
    codeOf(() => check(parseRequest(publishedExample), { key: undefined })),
    'InvalidClientTokenId',
  );
});

test('a scope for another service, region or day is refused', () => {
  const request = parseRequest(publishedExample);
  const otherDay = withHeaders(request, ([name, value]) => [
    [name, name === 'X-Amz-Date' ? '20150831T123600Z' : value],
  ]);

  assert.throws(() => check(request, { service: 'sts' }), {
    message: "Credential should be scoped to correct service: 'sts'.",
  });
  assert.throws(() => check(request, { region: 'eu-west-1' }), {
    message: "Credential should be scoped to a valid region, not 'us-east-1'.",
  });
  assert.throws(() => check(otherDay, { now: new Date('2015-08-31T12:36:00Z') }), {
    message: /^Date in Credential scope does not match YYYYMMDD/,
  });
});

test('a temporary key needs its own token and dies at its time', () => {
  const { request: text } = suiteCase('post-sts-header-before');
  const request = parseRequest(text);
  const [sessionToken = ''] = headerValues(request, 'x-amz-security-token');
  const key = { secretAccessKey: suiteSecret, sessionToken };
  const expiresAt = (seconds: number): Date => new Date(suiteNow.getTime() + seconds * 1000);

  assert.deepEqual(
    [
      { ...key, expiresAt: expiresAt(1) },
      { ...key, expiresAt: expiresAt(0) },
      { ...key, sessionToken: `${sessionToken}x` },
      { secretAccessKey: suiteSecret },
    ].map((candidate) => codeOf(() => check(request, { key: candidate }))),
    ['accepted', 'ExpiredToken', 'InvalidClientTokenId', 'InvalidClientTokenId'],
  );
});

test('a header that the signature must cover, or that comes twice, makes it incomplete', () => {
  const request = parseRequest(publishedExample);
  const withExtra = (name: string, value: string): SignedRequest => ({
    ...request,
    headers: [...request.headers, [name, value]],
  });

  for (const extra of [
    withExtra('x-amz-target', 'GraniteServiceVersion20100801.DescribeAlarms'),
    withExtra('X-Amz-Content-Sha256', 'UNSIGNED-PAYLOAD'),
    withExtra('Host', 'iam.amazonaws.com'),
    withExtra('authorization', 'AWS4-HMAC-SHA256 Credential=x'),
  ]) {
    assert.equal(
      codeOf(() => check(extra)),
      'IncompleteSignature',
    );
  }
});

test('a body other than the declared one is refused although the declaration is signed', () => {
  const { request: text } = suiteCase('post-x-www-form-urlencoded-content-hash');
  const request = parseRequest(text);

  assert.equal(
    codeOf(() => check({ ...request, body: Buffer.from('Param1=value2') })),
    'SignatureDoesNotMatch',
  );
});

test('a signature over an HTTP date holds like one over X-Amz-Date', () => {
  // The first edition of AWS's suite (2011) signed the Date header; this is its get-vanilla.
  const request = parseRequest(`GET / HTTP/1.1
Date:Mon, 09 Sep 2011 23:36:00 GMT
Host:host.foo.com
Authorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20110909/us-east-1/host/aws4_request, SignedHeaders=date;host, Signature=b27ccfbfa7df52a200ff74193ca6e32d4b48b8856fab7ebf1c595d0670a7e470

`);
  const now = new Date('2011-09-09T23:36:00Z');
  const otherDate = withHeaders(request, ([name, value]) => [
    [name, name === 'Date' ? 'Mon, 09 Sep 2011 23:36:01 GMT' : value],
  ]);
  const noDate = withHeaders(request, (header) => (header[0] === 'Date' ? [] : [header]));

  assert.deepEqual(
    [request, otherDate, noDate].map((candidate) => codeOf(() => check(candidate, { now }))),
    ['accepted', 'SignatureDoesNotMatch', 'IncompleteSignature'],
  );
});

test('an Authorization header that cannot be read is an incomplete signature', () => {
  const credential = 'Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request';
  const signature = `Signature=${'0'.repeat(64)}`;
  const headers = [
    '',
    'Basic dXNlcjpwYXNz',
    'AWS4-HMAC-SHA256',
    `AWS4-HMAC-SHA1 ${credential}, SignedHeaders=host, ${signature}`,
    `AWS4-HMAC-SHA256 ${credential}, ${signature}`,
    `AWS4-HMAC-SHA256 ${credential}/more, SignedHeaders=host, ${signature}`,
    `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=host, ${signature.toUpperCase()}`,
    `AWS4-HMAC-SHA256 ${credential}, ${credential}, SignedHeaders=host, ${signature}`,
    `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=host, ${signature}, Extra=1`,
  ];

  for (const header of headers) {
    assert.throws(() => parseAuthorization(header), { code: 'IncompleteSignature' }, header);
  }
});
