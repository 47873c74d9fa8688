import { randomBytes } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { EgressFilteringService } from '@forge/egress';
import type { Egress } from './process/channel-messages';

/** One attempt of the app to reach a host. */
export interface EgressRecord {
  /** Host, with its port unless it is the usual one. */
  readonly host: string;
  readonly allowed: boolean;
}

/** What the proxy lets through, and where to. */
export interface EgressOptions {
  /** The manifest's `permissions.external.fetch.backend`. */
  readonly allowed: readonly string[];
  /** Where AWS's hosts are reached in truth, over plain HTTP. */
  readonly awsUrl?: string;
}

/** Ports that developer.atlassian.com/platform/forge/function-reference/nodejs-runtime/ allows. */
const ports = ['', '80', '8080', '443', '8443', '8444', '7990', '8089', '8090', '8085', '8060'];

/** Headers between the process and the proxy, and of one connection only: they are not passed on. */
const ours = /^(forge-proxy-|proxy-|connection$|keep-alive$|host$)/i;

/**
 * Stands in for the proxy through which alone a Forge function reaches the outside: it answers 403
 * for hosts that the manifest does not list, and carries requests for AWS to the local AWS.
 */
export class EgressProxy {
  readonly records: EgressRecord[];
  readonly egress: Egress;
  readonly #server: http.Server;

  private constructor(server: http.Server, token: string, records: EgressRecord[]) {
    this.#server = server;
    this.records = records;
    this.egress = { port: (server.address() as AddressInfo).port, token };
  }

  static async start(options: EgressOptions): Promise<EgressProxy> {
    const records: EgressRecord[] = [];
    const token = randomBytes(16).toString('hex');
    const filter = new EgressFilteringService([...options.allowed]);
    const server = http.createServer((request, response) => {
      if (request.headers['forge-proxy-authorization'] !== `Bearer ${token}`) {
        refuse(response, 407, 'UNAUTHORIZED');
        return;
      }
      const target = new URL(String(request.headers['forge-proxy-target']));
      const allowed = ports.includes(target.port) && filter.isValidUrl(target.origin);
      records.push({ host: target.host, allowed });
      if (!allowed) refuse(response, 403, 'BLOCKED_EGRESS');
      else if (isAws(target) && options.awsUrl !== undefined) {
        carry(request, response, target, new URL(options.awsUrl));
      } else refuse(response, 501, 'NOT_EMULATED');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new EgressProxy(server, token, records);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function isAws({ hostname }: URL): boolean {
  return hostname.endsWith('.amazonaws.com');
}

/** As the platform's proxy answers: `BLOCKED_EGRESS` was seen in production, the rest is ours. */
function refuse(response: http.ServerResponse, status: number, error: string): void {
  response.writeHead(status, { 'forge-proxy-error': error }).end();
}

/** Passes everything on as it is; a break on one side becomes a break on the other. */
function carry(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  target: URL,
  aws: URL,
): void {
  const upstream = http.request({
    host: aws.hostname,
    port: aws.port,
    method: request.method,
    path: request.url,
    headers: { ...passedOn(request), host: target.host },
  });
  upstream.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.statusMessage, passedOn(answer));
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  upstream.on('error', () => response.destroy());
  response.on('close', () => upstream.destroy());
  request.pipe(upstream);
}

function passedOn({ headersDistinct }: http.IncomingMessage): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(headersDistinct).flatMap(([name, values]) =>
      values === undefined || ours.test(name) ? [] : [[name, values]],
    ),
  );
}
