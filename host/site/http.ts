import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request, its body not read yet. */
export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  /** Reads the body. Throws HttpError 413 past one mebibyte. */
  readonly text: () => Promise<string>;
}

/** A whole answer. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export type Handler = (request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>;

/** A request that cannot be served; the sentence goes to the caller. */
export class HttpError extends Error {
  override readonly name = 'HttpError';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** @throws HttpError 400 when the text is no JSON object. */
export function parseObject(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    // Text that is no JSON is refused like JSON that is no object.
  }
  throw new HttpError(400, 'The body must be a JSON object.');
}

/** Fields of a form that a browser sends; of several values of one name the last. */
export function parseForm(body: string): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(body));
}

/** A sentence as an answer. */
export function sentence(status: number, text: string): HttpAnswer {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: `${text}\n`,
  };
}

/** Leads to another address of the site: 302 to look at it, 303 after something was done. */
export function redirect(status: 302 | 303, location: string): HttpAnswer {
  return { status, headers: { location } };
}

/** A JSON value as an answer, never kept by the browser. */
export function json(status: number, value: unknown): HttpAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify(value),
  };
}

const bodyLimit = 1024 * 1024;

/** A server on the loopback interface; until `serve` is called it answers 503. */
export class Listener {
  readonly #server: Server;
  #handler: Handler = () => sentence(503, 'The local site is starting.');

  private constructor() {
    this.#server = createServer((incoming, outgoing) => {
      void this.#respond(incoming, outgoing);
    });
  }

  /** Listens on 127.0.0.1 at the port, or the next free one; 0 takes any. */
  static async open(port: number): Promise<Listener> {
    const listener = new Listener();
    for (let candidate = port; ; candidate += 1) {
      try {
        await listener.#listen(candidate);
        return listener;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      }
    }
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  serve(handler: Handler): void {
    this.#handler = handler;
  }

  /** Stops at once, open connections included. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => {
        resolve();
      });
      this.#server.closeAllConnections();
    });
  }

  #listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', () => {
        this.#server.off('error', reject);
        resolve();
      });
    });
  }

  async #respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { status, headers, body } = await this.#answer(incoming);
    try {
      outgoing.writeHead(status, { 'x-content-type-options': 'nosniff', ...headers });
      outgoing.end(body);
    } catch {
      // A header that HTTP forbids: a web trigger may answer anything.
      outgoing.destroy();
    }
  }

  async #answer(incoming: IncomingMessage): Promise<HttpAnswer> {
    try {
      return await this.#handler({
        method: incoming.method ?? 'GET',
        url: urlOf(incoming),
        headers: incoming.headers,
        text: () => read(incoming),
      });
    } catch (error) {
      if (error instanceof HttpError) return sentence(error.status, error.message);
      if (!incoming.destroyed) console.error(error);
      return sentence(500, 'The local site failed; its terminal says how.');
    }
  }
}

const base = 'http://localhost';

/** The Host header is judged elsewhere: only path and query count here. */
function urlOf({ url = '/' }: IncomingMessage): URL {
  if (!URL.canParse(url, base)) throw new HttpError(400, 'The address cannot be read.');
  return new URL(url, base);
}

async function read(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > bodyLimit) throw new HttpError(413, 'The request is larger than one mebibyte.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
