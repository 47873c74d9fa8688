import { randomBytes } from 'node:crypto';
import type { DurableFile } from '../storage/durable-file';
import type { WebTriggerModule } from './manifest';
import type { PlatformResponse } from './process/channel-messages';
import { at } from './yaml';

/** One URL under which anybody may call a function of an installation, while it exists. */
export interface WebTriggerUrl {
  /** The part of the path that nobody can guess. */
  readonly id: string;
  readonly installation: string;
  /** Key of the `webtrigger` module. */
  readonly key: string;
}

/** The web trigger URLs of all installations, and the GraphQL calls by which `@forge/api` asks for them. */
export class WebTriggers {
  readonly #file: DurableFile;
  readonly #base: string;
  readonly #modules: ReadonlyMap<string, WebTriggerModule>;
  #urls: readonly WebTriggerUrl[];

  private constructor(
    file: DurableFile,
    base: string,
    modules: ReadonlyMap<string, WebTriggerModule>,
    urls: readonly WebTriggerUrl[],
  ) {
    this.#file = file;
    this.#base = base;
    this.#modules = modules;
    this.#urls = urls;
  }

  /** @param base - What stands before `/public/…` (urlFormat v2) or `/x1/…` in a URL. */
  static async open(
    file: DurableFile,
    base: string,
    modules: ReadonlyMap<string, WebTriggerModule>,
  ): Promise<WebTriggers> {
    const urls = JSON.parse((await file.read()) ?? '[]') as WebTriggerUrl[];
    return new WebTriggers(file, base, modules, urls);
  }

  /**
   * The URL that a request's path belongs to, with the rest of the path, which is empty or begins
   * with a slash; undefined when there is no such URL, or no longer.
   */
  find(path: string): { url: WebTriggerUrl; userPath: string } | undefined {
    const [, format, id, userPath = ''] = /^\/(public|x1)\/([^/]+)(\/.*)?$/.exec(path) ?? [];
    const url = this.#urls.find((candidate) => candidate.id === id);
    return url && this.#format(url.key) === format ? { url, userPath } : undefined;
  }

  /** Answers a GraphQL request; undefined for one that is not about web triggers. */
  async graphql(
    installation: string,
    body: string | undefined,
  ): Promise<PlatformResponse | undefined> {
    const request: unknown = JSON.parse(body ?? 'null');
    const query = String(at(request, 'query'));
    const variables = at(request, 'variables');
    if (query.includes('createWebTriggerUrl(')) {
      return ok({ createWebTriggerUrl: await this.#create(installation, variables) });
    }
    if (query.includes('deleteWebTriggerUrl(')) {
      const isDeleted = await this.#delete(installation, at(variables, 'id'));
      const message = isDeleted ? null : 'Web trigger URL not found';
      return ok({ deleteWebTriggerUrl: { success: isDeleted, message } });
    }
    if (query.includes('webTriggerUrlsByAppContext(')) {
      const urls = this.#urls.filter((url) => url.installation === installation);
      return ok({
        webTriggerUrlsByAppContext: urls.map((url) => ({
          triggerKey: url.key,
          url: this.#toUrl(url),
        })),
      });
    }
    return undefined;
  }

  /** A module's URL stays the same until it is deleted, unless a new one is forced. */
  async #create(installation: string, variables: unknown): Promise<{ url: string } | null> {
    const key = at(variables, 'input', 'triggerKey');
    if (typeof key !== 'string' || !this.#modules.has(key)) return null;
    const known = this.#urls.find((url) => url.installation === installation && url.key === key);
    if (known && at(variables, 'forceCreate') !== true) return { url: this.#toUrl(known) };
    const made = { id: randomBytes(18).toString('base64url'), installation, key };
    await this.#save([...this.#urls, made]);
    return { url: this.#toUrl(made) };
  }

  async #delete(installation: string, id: unknown): Promise<boolean> {
    const rest = this.#urls.filter((url) => url.id !== id || url.installation !== installation);
    if (rest.length === this.#urls.length) return false;
    await this.#save(rest);
    return true;
  }

  async #save(urls: readonly WebTriggerUrl[]): Promise<void> {
    this.#urls = urls;
    await this.#file.save(() => JSON.stringify(this.#urls));
  }

  #toUrl({ key, id }: WebTriggerUrl): string {
    return `${this.#base}/${this.#format(key)}/${id}`;
  }

  #format(key: string): string {
    return this.#modules.get(key)?.urlFormat === 'v2' ? 'public' : 'x1';
  }
}

function ok(data: unknown): PlatformResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ data }),
  };
}
