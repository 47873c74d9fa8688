import dgram from 'node:dgram';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { urlToHttpOptions } from 'node:url';
import type { Egress } from './channel-messages';

type Callback = (response: http.IncomingMessage) => void;

/**
 * Leads every way out of the process through the host's proxy, as Forge's runtime does: `fetch` and
 * the `request` and `get` of http and https. Sockets opened in any other way are refused.
 */
export function guardNetwork(egress: Egress, refused: (host: string) => void): void {
  const { request } = http;
  const through = (protocol: 'http:' | 'https:') => {
    const guarded = (...input: readonly unknown[]): http.ClientRequest => {
      const { options, callback } = parseArguments(input);
      return proxied(request, egress, protocol, options, callback);
    };
    const get = (...input: readonly unknown[]): http.ClientRequest => guarded(...input).end();
    return { request: guarded, get };
  };
  Object.assign(https, through('https:'));
  Object.assign(http, through('http:'));
  globalThis.fetch = proxiedFetch(globalThis.fetch, egress);
  refuseSockets(egress, refused);
  // Named imports of the modules above see the replacements only after this.
  syncBuiltinESMExports();
}

/** `(url, options?, callback?)` or `(options, callback?)`, as Node's own `request` takes them. */
function parseArguments(input: readonly unknown[]): {
  options: https.RequestOptions;
  callback: Callback | undefined;
} {
  const isUrl = typeof input[0] === 'string' || input[0] instanceof URL;
  const url = isUrl ? urlToHttpOptions(new URL(String(input[0]))) : {};
  const isOptions = (value: unknown): value is object => typeof value === 'object';
  const isCallback = (value: unknown): value is Callback => typeof value === 'function';
  return {
    options: { ...url, ...input.slice(isUrl ? 1 : 0).find(isOptions) },
    callback: input.find(isCallback),
  };
}

/**
 * Honours the options that developer.atlassian.com/platform/forge/function-reference/nodejs-runtime/
 * lists (auth, headers, host, method, port, path) and no other: no agent, no TLS option, no signal.
 */
function proxied(
  request: typeof http.request,
  egress: Egress,
  protocol: 'http:' | 'https:',
  options: https.RequestOptions,
  callback: Callback | undefined,
): http.ClientRequest {
  const host = options.hostname ?? options.host ?? 'localhost';
  const origin = new URL(`${protocol}//${host}:${options.port ?? ''}`);
  const sent = request(
    {
      host: '127.0.0.1',
      port: egress.port,
      method: options.method,
      path: options.path,
      auth: options.auth,
      headers: { host: origin.host, ...toHeaders(options.headers) },
    },
    callback,
  );
  for (const [name, value] of proxyHeaders(egress, origin)) sent.setHeader(name, value);
  return sent;
}

function proxiedFetch(fetch: typeof globalThis.fetch, egress: Egress): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const headers = new Headers(request.headers);
    for (const [name, value] of proxyHeaders(egress, url)) headers.set(name, value);
    return fetch(`http://127.0.0.1:${egress.port}${url.pathname}${url.search}`, {
      method: request.method,
      headers,
      body: request.body ? await request.arrayBuffer() : null,
      redirect: request.redirect,
      // The request's own signal follows the caller's only weakly, and may be collected before.
      signal: init?.signal ?? request.signal,
    });
  };
}

function proxyHeaders({ token }: Egress, { origin }: URL): [string, string][] {
  return [
    ['forge-proxy-target', origin],
    ['forge-proxy-authorization', `Bearer ${token}`],
  ];
}

/** Node takes an object, or a flat list of names and values. */
function toHeaders(
  headers: http.OutgoingHttpHeaders | readonly string[] | undefined,
): http.OutgoingHttpHeaders {
  if (!isFlatList(headers)) return { ...headers };
  const pairs: http.OutgoingHttpHeaders = {};
  for (let at = 0; at < headers.length; at += 2) pairs[headers[at] ?? ''] = headers[at + 1];
  return pairs;
}

function isFlatList(headers: unknown): headers is readonly string[] {
  return Array.isArray(headers);
}

function refuseSockets(egress: Egress, refused: (host: string) => void): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- applied to the socket below
  const connect: (...input: never[]) => net.Socket = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function (this: net.Socket, ...input: unknown[]) {
    const { host, port } = destination(input);
    const isProxy = host === '127.0.0.1' && port === String(egress.port);
    if (isProxy) return connect.apply(this, input as never[]);
    refused(`${host}:${port}`);
    // Later than Node's HTTP agent, which listens for errors only after the next tick.
    setImmediate(() => this.destroy(notAllowed()));
    return this;
  };
  dgram.createSocket = () => {
    refused('udp');
    throw notAllowed();
  };
}

/** Node's own callers pass `[[options, callback]]`, others `(options)`, `(port, host?)` or a path. */
function destination(input: readonly unknown[]): { host: string; port: string } {
  const first: unknown = Array.isArray(input[0]) ? (input[0] as unknown[])[0] : input[0];
  if (typeof first === 'object' && first !== null) {
    const { host = 'localhost', port, path } = first as net.TcpNetConnectOpts & { path?: string };
    return { host, port: path ?? String(port) };
  }
  return { host: typeof input[1] === 'string' ? input[1] : 'localhost', port: String(first) };
}

function notAllowed(): Error {
  const error = new Error('connect EACCES: only https requests leave a Forge function');
  return Object.assign(error, { code: 'EACCES' });
}
