import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { requestTooLarge } from './errors';
import type { Gate } from './gate';
import type { Header, SignedRequest } from './sigv4/request';
import type { WireAnswer } from './wire/protocol';

/** Far above any call of the emulated services: CloudWatch's largest is 120 KB. */
const maximumBody = 1024 * 1024;

/** Milliseconds until a silent connection is given up. */
const patience = 60_000;

/** Serves a gate over HTTP on the loopback interface. */
export class AwsServer {
  readonly #gate: Gate;
  readonly #clock: () => Date;
  readonly #slowness: number;
  readonly #server: Server;
  readonly #timers = new Set<NodeJS.Timeout>();

  /** @param slowness Milliseconds until a slow answer. */
  constructor(gate: Gate, clock: () => Date, slowness: number) {
    this.#gate = gate;
    this.#clock = clock;
    this.#slowness = slowness;
    this.#server = createServer((message, response) => void this.#serve(message, response));
    // Longer than clients keep idle connections, so that they never send into a closing one.
    this.#server.keepAliveTimeout = patience;
  }

  /**
   * @param port 0 takes any free one.
   * @returns The address to reach it at.
   */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', resolve);
    });
    const address = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${address.port}`;
  }

  /** Ends every connection, whatever it is waiting for. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => message.destroy());
    const body = await bodyOf(message).catch(() => undefined);
    // The client went away while it was sending.
    if (body === undefined) return;
    const request = requestOf(message, body);
    if (body.length > maximumBody) {
      this.#send(response, this.#gate.refuse(request, requestTooLarge()));
      return;
    }
    const outcome = await this.#gate.handle(request, message.socket.remoteAddress ?? '');
    switch (outcome.kind) {
      case 'reset':
        message.socket.resetAndDestroy();
        break;
      case 'silence':
        this.#after(patience, () => message.socket.destroy());
        break;
      case 'answer':
        this.#after(outcome.isSlow ? this.#slowness : 0, () =>
          this.#send(response, outcome.answer),
        );
    }
  }

  #send(response: ServerResponse, { status, headers, body }: WireAnswer): void {
    const bytes = Buffer.from(body);
    response.sendDate = false;
    response.writeHead(status, {
      ...headers,
      // Clients correct their clocks by it, so it must tell the time that signatures are held to.
      date: this.#clock().toUTCString(),
      'content-length': bytes.length,
    });
    response.end(bytes);
  }

  #after(milliseconds: number, act: () => void): void {
    if (milliseconds === 0) {
      act();
      return;
    }
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, milliseconds);
    this.#timers.add(timer);
  }
}

/** Stops keeping what comes, though not reading it, once there is more than any call can be. */
async function bodyOf(message: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Uint8Array>) {
    if (size <= maximumBody) chunks.push(chunk);
    size += chunk.length;
  }
  return Buffer.concat(chunks);
}

function requestOf({ method = '', url = '', rawHeaders }: IncomingMessage, body: Uint8Array) {
  const questionMark = url.indexOf('?');
  const request: SignedRequest = {
    method,
    path: questionMark < 0 ? url : url.slice(0, questionMark),
    query: questionMark < 0 ? '' : url.slice(questionMark + 1),
    headers: pairs(rawHeaders),
    body,
  };
  return request;
}

function pairs(rawHeaders: readonly string[]): readonly Header[] {
  return rawHeaders.flatMap((name, index): Header[] =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : [],
  );
}
