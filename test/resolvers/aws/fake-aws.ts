import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to one request at the other end of the socket. */
export type Fate =
  | { readonly status: number; readonly body: string; readonly headers?: Record<string, string> }
  /** The connection ends: before an answer, or after a part of one. */
  | 'reset'
  | 'half'
  /** No answer ever. */
  | 'silence';

/** One request as it arrived. */
export interface Arrival {
  readonly service: 'sts' | 'cloudwatch';
  /** The region of the host that was asked. */
  readonly region: string;
  /** The key that signed it. */
  readonly accessKeyId: string;
  /** When the signature says that it was made. */
  readonly signedAt: Date;
  /** Of AssumeRole; undefined where none was sent. */
  readonly externalId: string | undefined;
}

/** Something that listens where AWS should, and answers whatever it is told. */
export interface FakeAws {
  readonly url: string;
  readonly arrivals: Arrival[];
  /** Decides each request's fate. */
  fate: (arrival: Arrival) => Fate;
  close(): Promise<void>;
}

export async function startFakeAws(): Promise<FakeAws> {
  const fake: FakeAws = {
    url: '',
    arrivals: [],
    fate: () => 'reset',
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  const server = createServer((request, response) => {
    void arrivalOf(request).then((arrival) => {
      fake.arrivals.push(arrival);
      meet(fake.fate(arrival), request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(fake, { url: `http://127.0.0.1:${port}` });
}

async function arrivalOf(request: IncomingMessage): Promise<Arrival> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request as AsyncIterable<Uint8Array>) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  const { host = '', authorization = '', ...headers } = request.headers;
  const [label, region = ''] = host.split('.');
  const date = String(headers['x-amz-date']);
  return {
    service: label === 'sts' ? 'sts' : 'cloudwatch',
    region,
    accessKeyId: /Credential=([^/]+)/.exec(authorization)?.[1] ?? '',
    signedAt: new Date(
      date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
    ),
    externalId: new URLSearchParams(body).get('ExternalId') ?? undefined,
  };
}

function meet(fate: Fate, request: IncomingMessage, response: ServerResponse): void {
  if (fate === 'silence') return;
  if (fate === 'reset') {
    request.socket.resetAndDestroy();
  } else if (fate === 'half') {
    response.writeHead(200, { 'content-length': '5000' });
    response.write('{"MetricAlarms":[', () => request.socket.destroy());
  } else {
    response.writeHead(fate.status, fate.headers);
    response.end(fate.body);
  }
}

/** STS's answer that gives a session; `n` tells one from another. */
export function session(n: number): Fate {
  const body = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials><AccessKeyId>ASIA${n}</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>token-${n}</SessionToken><Expiration>2030-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;
  return { status: 200, body };
}

/** STS's error document. */
export function stsError(status: number, code: string, message = 'refused'): Fate {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, body: `<ErrorResponse>${error}</ErrorResponse>` };
}

/** CloudWatch's error document. */
export function cloudWatchError(status: number, code: string, message = 'refused'): Fate {
  const body = JSON.stringify({ __type: `com.amazonaws.cloudwatch#${code}`, message });
  return { status, body };
}

/** CloudWatch's answer with these lists, as they are. */
export function lists(content: Readonly<Record<string, unknown>>): Fate {
  return { status: 200, body: JSON.stringify(content) };
}
