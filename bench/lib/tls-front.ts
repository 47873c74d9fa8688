import { createHash } from 'node:crypto';
import http from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Certificate } from './certificate';

/** What went through a front since the last reset, but for what the platform adds to every frame. */
export interface Traffic {
  requests: number;
  /** Of bodies, as they were sent. */
  bytes: number;
}

/** TLS, HTTP/2 and gzip in front of a server that has none of them, as a CDN is. */
export interface Front {
  readonly url: string;
  readonly traffic: Traffic;
  reset(): void;
  close(): void;
}

/** What a front changes of what goes through it. */
export interface Changes {
  /** The path that a browser asks for, as the server knows it. */
  readonly path?: (path: string) => string;
  /** What the server answers, as browsers are to see it. */
  readonly answer?: (path: string, answer: Answer) => Answer;
}

/** An answer of the server. */
export interface Answer {
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

const hopByHop = ['connection', 'keep-alive', 'transfer-encoding', 'content-length'];

/** @param port - Where the server listens; its guard sees the front's own name as host. */
export async function openFront(
  hostname: string,
  { key, cert }: Certificate,
  port: () => number,
  { path: pathOf = (path) => path, answer: change = (_, answer) => answer }: Changes = {},
): Promise<Front> {
  const traffic: Traffic = { requests: 0, bytes: 0 };
  // A connection that is kept may be closed by the server in the moment in which it is used again.
  const agent = new http.Agent({ keepAlive: false });
  const zip = rememberingGzip();

  const answer = (request: Http2ServerRequest, response: Http2ServerResponse): void => {
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !name.startsWith(':')),
    );
    const { authority, method, url } = request;
    const forwarded = http.request(
      { port: port(), method, path: pathOf(url), agent, headers: { ...headers, host: authority } },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('end', () => {
          const given = { headers: incoming.headers, body: Buffer.concat(parts) };
          const { headers, body: whole } = change(url, given);
          const kept = Object.entries(headers).filter(([name]) => !hopByHop.includes(name));
          const isText = /html|javascript|css|json/.test(headers['content-type'] ?? '');
          const body = isText && whole.length > 0 ? zip(whole) : whole;
          const encoding = body === whole ? {} : { 'content-encoding': 'gzip' };
          response.writeHead(incoming.statusCode ?? 502, {
            ...Object.fromEntries(kept),
            ...encoding,
          });
          response.end(body);
          if (url.startsWith('/_platform/')) return;
          traffic.requests += 1;
          traffic.bytes += body.length;
        });
      },
    );
    forwarded.on('error', () => response.stream.destroy());
    request.pipe(forwarded);
  };

  const server = createSecureServer({ key, cert }, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://${hostname}:${(server.address() as AddressInfo).port}`,
    traffic,
    reset: () => Object.assign(traffic, { requests: 0, bytes: 0 }),
    close: () => {
      agent.destroy();
      server.close();
    },
  };
}

/** A CDN has its files compressed already. */
function rememberingGzip(): (body: Buffer) => Buffer {
  const known = new Map<string, Buffer>();
  return (body) => {
    const key = createHash('sha1').update(body).digest('hex');
    const zipped = known.get(key) ?? gzipSync(body, { level: 9 });
    known.set(key, zipped);
    return zipped;
  };
}
