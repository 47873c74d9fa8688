import { createHash, createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Keys } from './local-aws';

/** A request before it becomes bytes: one that tests can spoil in any place. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

export interface RawAnswer {
  /** 0 where the connection ended without an answer. */
  readonly status: number;
  readonly text: string;
}

class Sha256 {
  readonly #hash;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash =
      secret === undefined
        ? createHash('sha256')
        : createHmac('sha256', typeof secret === 'string' ? secret : bytesOf(secret));
  }

  update(chunk: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(typeof chunk === 'string' ? chunk : bytesOf(chunk));
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#hash.digest()));
  }

  reset(): void {
    throw new Error('A hash here is used once.');
  }
}

/** Signs with the SDK's own signer, but only the named headers, as other clients do. */
export async function sign(
  url: string,
  keys: Keys,
  { service, region, path = '/', body = '', headers = {}, only }: SignInput,
): Promise<RawRequest> {
  const { hostname, port, host } = new URL(url);
  const signer = new SignatureV4({
    service,
    region,
    credentials: keys,
    sha256: Sha256,
    applyChecksum: false,
  });
  const signed = await signer.sign(
    {
      method: 'POST',
      protocol: 'http:',
      hostname,
      port: Number(port),
      path,
      headers: { host, ...headers },
      body: Buffer.from(body),
    },
    { ...(only && { signableHeaders: new Set(only) }) },
  );
  return {
    method: 'POST',
    path,
    query: '',
    headers: Object.entries(signed.headers),
    body: Buffer.from(body),
  };
}

interface SignInput {
  readonly service: string;
  readonly region: string;
  readonly path?: string;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers to sign; all where undefined. */
  readonly only?: readonly string[];
}

/** The bytes of a request, with a length and an end that HTTP needs and nobody signs. */
export function toBytes({ method, path, query, headers, body }: RawRequest): Buffer {
  const target = query === '' ? path : `${path}?${query}`;
  const hasLength = headers.some(([name]) => name.toLowerCase() === 'content-length');
  const lines = [
    `${method} ${target} HTTP/1.1`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(hasLength ? [] : [`content-length: ${body.length}`]),
    'connection: close',
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body]);
}

/** Sends bytes as they are, and waits until the server has ended the connection. */
export function send(url: string, bytes: Uint8Array): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let text = '';
    const socket = connect({ host: hostname, port: Number(port) });
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => (text += chunk));
    socket.on('error', () => undefined);
    socket.on('close', () =>
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text }),
    );
    socket.end(bytes);
  });
}

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function bytesOf(data: ArrayBuffer | ArrayBufferView): Buffer {
  return ArrayBuffer.isView(data)
    ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    : Buffer.from(data);
}
