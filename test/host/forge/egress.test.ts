import assert from 'node:assert/strict';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { call, forgeOf, manifest, resolverBundle } from './local-forge';

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

type Answer = (received: Received, response: http.ServerResponse) => void;

/** A server in the place of AWS, and what it received. */
async function aws(t: TestContext, answer: Answer) {
  const received: Received[] = [];
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const { method, url, headers } = request;
      received.push({ method, url, headers, body });
      answer({ method, url, headers, body }, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { received, awsUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const fine: Answer = (_received, response) =>
  response.setHeader('x-amzn-requestid', 'r1').end('fine');

/** Requests by https, as a resolver function whose payload holds options and a body. */
const httpsRequest = `({ payload: { body, ...options } }) => new Promise((resolve, reject) => {
  const request = https.request(options, (response) => {
    let text = '';
    response.on('data', (chunk) => { text += chunk; });
    response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    response.on('error', (error) => reject(error));
  });
  request.on('error', (error) => reject(new Error(error.code ?? error.message)));
  request.end(body);
})`;

test('a listed host of AWS is reached with method, path, headers and body as they were', async (t) => {
  const { received, awsUrl } = await aws(t, fine);
  const forge = await forgeOf(
    t,
    resolverBundle({ ask: httpsRequest }, `import https from 'node:https';`),
    {
      awsUrl,
    },
  );

  const answer = (await forge.invoke(
    call('ask', {
      host: 'sts.us-east-1.amazonaws.com',
      method: 'POST',
      path: '/?Action=GetCallerIdentity&a=%20b',
      headers: { 'Content-Type': 'text/plain', authorization: 'AWS4-HMAC-SHA256 Credential=x' },
      body: 'Version=2011-06-15',
    }),
  )) as { status: number; headers: Record<string, string>; text: string };

  assert.equal(answer.status, 200);
  assert.equal(answer.text, 'fine');
  assert.equal(answer.headers['x-amzn-requestid'], 'r1');
  const { headers, ...request } = received[0]!;
  assert.deepEqual(request, {
    method: 'POST',
    url: '/?Action=GetCallerIdentity&a=%20b',
    body: 'Version=2011-06-15',
  });
  assert.equal(headers.host, 'sts.us-east-1.amazonaws.com');
  assert.equal(headers['content-type'], 'text/plain');
  assert.equal(headers.authorization, 'AWS4-HMAC-SHA256 Credential=x');
  assert.deepEqual(
    Object.keys(headers).filter((name) => name.startsWith('forge-')),
    [],
  );
  assert.deepEqual(forge.egress, [{ host: 'sts.us-east-1.amazonaws.com', allowed: true }]);
});

test('C26: a host that the manifest does not list is refused as the platform refuses it', async (t) => {
  const { received, awsUrl } = await aws(t, fine);
  const forge = await forgeOf(
    t,
    resolverBundle(
      {
        https: httpsRequest,
        get: `({ payload }) => new Promise((resolve) => get(payload, ({ statusCode, headers }) =>
          resolve([statusCode, headers['forge-proxy-error']])))`,
        plain: `({ payload }) => new Promise((resolve) => http.get(payload, ({ statusCode, headers }) =>
          resolve([statusCode, headers['forge-proxy-error']])))`,
        fetch: `async ({ payload }) => {
          const response = await fetch(payload);
          return [response.status, response.headers.get('forge-proxy-error')];
        }`,
      },
      `import https, { get } from 'node:https'; import http from 'node:http';`,
    ),
    { awsUrl },
  );
  const refused = [403, 'BLOCKED_EGRESS'];

  assert.deepEqual(await forge.invoke(call('fetch', 'https://example.com/')), refused);
  assert.deepEqual(
    await forge.invoke(call('get', 'https://sts.eu-west-1.amazonaws.com/')),
    refused,
  );
  assert.deepEqual(
    await forge.invoke(call('plain', 'http://sts.us-east-1.amazonaws.com/')),
    refused,
  );
  assert.deepEqual(
    await forge.invoke(call('fetch', 'https://sts.us-east-1.amazonaws.com.evil.example/')),
    refused,
  );
  assert.deepEqual(
    await forge.invoke(call('fetch', 'https://sts.us-east-1.amazonaws.com:9999/')),
    refused,
  );
  assert.deepEqual(
    await forge.invoke(call('fetch', 'http://169.254.169.254/latest/meta-data/')),
    refused,
  );

  assert.deepEqual(received, []);
  assert.deepEqual(
    forge.egress.map(({ host, allowed }) => `${host} ${allowed}`),
    [
      'example.com false',
      'sts.eu-west-1.amazonaws.com false',
      'sts.us-east-1.amazonaws.com false',
      'sts.us-east-1.amazonaws.com.evil.example false',
      'sts.us-east-1.amazonaws.com:9999 false',
      '169.254.169.254 false',
    ],
  );
});

test('C26: no socket leaves the process past the proxy', async (t) => {
  const { received, awsUrl } = await aws(t, fine);
  const forge = await forgeOf(
    t,
    resolverBundle(
      {
        net: `({ payload }) => new Promise((resolve) => net.connect(payload).on('error', ({ code }) => resolve(code)))`,
        tls: `() => new Promise((resolve) => tls.connect(443, '127.0.0.1').on('error', ({ code }) => resolve(code)))`,
        udp: `async () => { try { dgram.createSocket('udp4'); } catch ({ code }) { return code; } }`,
        request: `({ payload }) => new Promise((resolve) => new http.ClientRequest(payload).on('error', ({ code }) => resolve(code)))`,
      },
      `import dgram from 'node:dgram'; import http from 'node:http'; import net from 'node:net'; import tls from 'node:tls';`,
    ),
    { awsUrl },
  );
  const port = Number(new URL(awsUrl).port);

  assert.equal(await forge.invoke(call('net', { host: '127.0.0.1', port })), 'EACCES');
  assert.equal(await forge.invoke(call('tls')), 'EACCES');
  assert.equal(await forge.invoke(call('udp')), 'EACCES');
  assert.equal(await forge.invoke(call('request', awsUrl)), 'EACCES');

  assert.deepEqual(received, []);
  assert.deepEqual(forge.egress.slice(0, 2), [
    { host: `127.0.0.1:${port}`, allowed: false },
    { host: '127.0.0.1:443', allowed: false },
  ]);
});

test('a reset, an idle socket and an abort reach both ends', async (t) => {
  let ended = (): void => undefined;
  const abandoned = new Promise<void>((resolve) => (ended = resolve));
  const { awsUrl } = await aws(t, ({ url }, response) => {
    if (url === '/reset') response.destroy();
    if (url === '/half') response.on('close', ended).write('half of an answer');
  });
  const forge = await forgeOf(
    t,
    resolverBundle(
      {
        ask: httpsRequest,
        idle: `({ payload }) => new Promise((resolve) => {
          const request = https.request(payload);
          const stop = () => request.destroy(Object.assign(new Error(), { code: 'idle' }));
          request.on('error', ({ code }) => resolve(code));
          request.on('socket', (socket) => socket.setTimeout(50, stop));
          request.end();
        })`,
        abort: `async ({ payload }) => {
          const controller = new AbortController();
          const response = await fetch(payload, { signal: controller.signal });
          controller.abort();
          try { await response.text(); } catch ({ name }) { return name; }
        }`,
      },
      `import https from 'node:https';`,
    ),
    { awsUrl },
  );
  const host = 'sts.us-east-1.amazonaws.com';

  await assert.rejects(forge.invoke(call('ask', { host, path: '/reset' })), /ECONNRESET/);
  assert.equal(await forge.invoke(call('idle', { host, path: '/silent' })), 'idle');
  assert.equal(await forge.invoke(call('abort', `https://${host}/half`)), 'AbortError');
  await abandoned;
});

test('a listed host that is not of AWS is not reached, and says so', async (t) => {
  const listed = structuredClone(manifest);
  listed.permissions.external.fetch.backend.push({ address: 'https://example.com' });
  const forge = await forgeOf(
    t,
    resolverBundle({ ask: `async () => (await fetch('https://example.com/')).status` }),
    { manifest: listed },
  );

  assert.equal(await forge.invoke(call('ask')), 501);
});

const identity = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <GetCallerIdentityResult><Arn>arn:aws:iam::111122223333:user/a</Arn><Account>111122223333</Account>
  <UserId>AIDA</UserId></GetCallerIdentityResult></GetCallerIdentityResponse>`;

for (const handler of ['NodeHttpHandler', 'FetchHttpHandler']) {
  test(`the unmodified AWS SDK works through its ${handler}`, async (t) => {
    const { received, awsUrl } = await aws(t, (_received, response) => {
      if (received.length === 1) response.writeHead(503).end();
      else response.setHeader('content-type', 'text/xml').end(identity);
    });
    const handlers = {
      NodeHttpHandler: `new NodeHttpHandler({ connectionTimeout: 2000, requestTimeout: 5000,
        throwOnRequestTimeout: true, httpsAgent: new https.Agent({ keepAlive: true, maxSockets: 16 }) })`,
      FetchHttpHandler: `new FetchHttpHandler({ requestTimeout: 5000 })`,
    };
    const forge = await forgeOf(
      t,
      resolverBundle(
        {
          who: `async () => (await sts.send(new GetCallerIdentityCommand({}))).Account`,
          late: `async () => {
            try { await sts.send(new GetCallerIdentityCommand({}), { abortSignal: AbortSignal.abort() }); }
            catch ({ name }) { return name; }
          }`,
        },
        `import https from 'node:https';
         import { STSClient, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
         import { NodeHttpHandler } from '@smithy/node-http-handler';
         import { FetchHttpHandler } from '@smithy/fetch-http-handler';
         const sts = new STSClient({ region: 'us-east-1', requestHandler: ${handlers[handler as keyof typeof handlers]},
           credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' }, maxAttempts: 3 });`,
      ),
      { awsUrl },
    );

    assert.equal(await forge.invoke(call('who')), '111122223333');

    assert.equal(received.length, 2, 'the SDK tried again after a 503');
    const { headers, body, method } = received[1]!;
    assert.equal(method, 'POST');
    assert.equal(headers.host, 'sts.us-east-1.amazonaws.com');
    assert.match(
      headers.authorization ?? '',
      /^AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE\/\d+\/us-east-1/,
    );
    assert.match(body, /Action=GetCallerIdentity/);
    assert.equal(await forge.invoke(call('late')), 'AbortError');
  });
}
