import { pauseAfterRefusal, pauseBeforeNext } from './pauses';

/** An answer of Confluence's REST API that is no refusal to be tried again. */
export interface Answer {
  readonly status: number;
  /** Undefined where it is no JSON. */
  readonly body: unknown;
}

/** What talking to Confluence needs. */
export interface ClientOptions {
  /** The site's address; what follows its path is the REST API's own. */
  readonly site: string;
  readonly email: string;
  readonly token: string;
  readonly fetch?: typeof fetch;
  /** Waits that many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Told of each wait that Confluence asked for. */
  readonly onWait: (milliseconds: number) => void;
}

/** Confluence does not answer, or not in a way to go on with. */
export class ConfluenceFailure extends Error {
  override readonly name = 'ConfluenceFailure';

  constructor(
    readonly code: 'unauthorised' | 'forbidden' | 'busy' | 'unreachable' | 'unexpected',
    /** Of the request: without its query, which has what was searched for. */
    readonly path: string,
    readonly status = 0,
  ) {
    super(`${code} ${path} ${status}`);
  }
}

const mostTries = 8;

/**
 * Confluence Cloud's REST API with the API token of whoever runs the command
 * (developer.atlassian.com/cloud/confluence/basic-auth-for-rest-apis/). One request at a time, and no
 * faster than Confluence asks for.
 */
export class ConfluenceClient {
  readonly #options: ClientOptions;
  readonly #authorization: string;
  #wait = 0;

  constructor(options: ClientOptions) {
    this.#options = options;
    const credentials = `${options.email}:${options.token}`;
    this.#authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
  }

  /** @throws ConfluenceFailure when Confluence goes on refusing. */
  get(path: string): Promise<Answer> {
    return this.#ask(path, { method: 'GET' }, (status) => status === 429 || status >= 500);
  }

  /**
   * Sends a change. It is sent again only where it was certainly not taken.
   *
   * @throws ConfluenceFailure `unreachable` where it may have been taken or not.
   */
  put(path: string, body: object): Promise<Answer> {
    const init = {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    return this.#ask(path, init, (status) => status === 429);
  }

  async #ask(
    path: string,
    init: RequestInit,
    mayTryAgain: (status: number) => boolean,
  ): Promise<Answer> {
    const [bare = path] = path.split('?');
    for (let tries = 1; ; tries += 1) {
      const response = await this.#send(path, init);
      const status = response?.status ?? 0;
      if (response && status < 500 && status !== 429) return this.#answerOf(response, bare, init);
      // A connection that broke is like a server that failed: what was sent may have been taken.
      if (!mayTryAgain(status || 500)) throw new ConfluenceFailure('unreachable', bare, status);
      if (tries === mostTries) {
        throw new ConfluenceFailure(status === 429 ? 'busy' : 'unreachable', bare, status);
      }
      await this.#pause(pauseAfterRefusal(response?.headers, tries, Date.now()));
    }
  }

  async #send(path: string, init: RequestInit): Promise<Response | undefined> {
    await this.#pause(this.#wait);
    const { site, fetch: send = fetch } = this.#options;
    try {
      const response = await send(`${site}${path}`, {
        ...init,
        headers: {
          ...(init.headers as Record<string, string> | undefined),
          accept: 'application/json',
          authorization: this.#authorization,
        },
        // The token goes to no other address.
        redirect: 'manual',
        signal: AbortSignal.timeout(60_000),
      });
      this.#wait = pauseBeforeNext(response.headers, Date.now());
      return response;
    } catch {
      return undefined;
    }
  }

  async #answerOf(response: Response, path: string, { method }: RequestInit): Promise<Answer> {
    const { status } = response;
    if (status === 401) throw new ConfluenceFailure('unauthorised', path, status);
    // That somebody may not change one page says nothing of the next.
    if (status === 403 && method === 'GET') throw new ConfluenceFailure('forbidden', path, status);
    if (status >= 300 && status < 400) throw new ConfluenceFailure('unexpected', path, status);
    const text = await response.text();
    try {
      return { status, body: JSON.parse(text) as unknown };
    } catch {
      return { status, body: undefined };
    }
  }

  async #pause(milliseconds: number): Promise<void> {
    if (milliseconds <= 0) return;
    this.#options.onWait(milliseconds);
    await this.#options.pause(milliseconds);
  }
}
