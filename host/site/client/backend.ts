import type { Stray } from './frame-messages';
import type { FrameData } from './page-data';
import { post } from './requests';

/** A context token is renewed two minutes before the server would refuse it. */
const renewAfter = 13 * 60 * 1000;

/** Calls the app's resolvers for one module of the page. */
export class ModuleBackend {
  #token: string;
  #issued = Date.now();

  constructor({ token }: Pick<FrameData, 'token'>) {
    this.#token = token;
  }

  /** @throws what the resolver threw, as the platform words it. */
  async invoke(functionKey: string, payload: unknown): Promise<unknown> {
    const body = { token: await this.#fresh(), functionKey, payload };
    const { value, error } = await post('/host/invoke', body);
    if (typeof error === 'string') throw new Error(error);
    return value;
  }

  /** Calls the product's API, as whoever looks at the page. */
  async fetchProduct(restPath: string, init: object): Promise<unknown> {
    const body = { ...init, token: await this.#fresh(), restPath };
    return { ...(await post('/host/product', body)), statusText: '', isAttachment: false };
  }

  async #fresh(): Promise<string> {
    if (Date.now() - this.#issued > renewAfter) {
      this.#token = String((await post('/host/context', { token: this.#token }))['token']);
      this.#issued = Date.now();
    }
    return this.#token;
  }
}

/** Tells the server that the app used a bridge command which the local site lacks. */
export function reportNotEmulated(command: string): void {
  void post('/host/reports', { notEmulated: command });
}

/** Tells the server what a frame has seen that no page of the app does. */
export function reportStray(stray: Stray, what: string): void {
  void post('/host/reports', { [stray]: what });
}
