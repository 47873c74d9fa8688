import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, Page, Request, Response } from 'playwright-core';

/** Texts by where they were seen. */
export type Places = Record<string, string>;

/** Keeps everything that a browser's page receives, sends, says and shows, its frames included. */
export class Witness {
  readonly #page: Page;
  readonly #places: Places = {};
  readonly #reading: Promise<void>[] = [];

  /** @param page - Before it goes anywhere. */
  constructor(page: Page) {
    this.#page = page;
    page.on('request', (request) => this.#keepRequest(request));
    page.on('response', (response) => {
      const reading = this.#keepResponse(response);
      // Whoever asks for the places learns of a body that could not be read.
      reading.catch(() => undefined);
      this.#reading.push(reading);
    });
    page.on('console', (message) => this.#keep('console', message.text()));
    page.on('pageerror', ({ stack = '' }) => this.#keep('error', stack));
    page.on('framenavigated', (frame) => this.#keep('address', frame.url()));
  }

  /** Takes down what the page and its frames show at this moment. */
  async look(): Promise<void> {
    for (const frame of this.#page.frames()) {
      this.#keep('address', frame.url());
      this.#keep('document', await shownIn(frame));
    }
  }

  /**
   * Everything until now: `12 response http://…`.
   *
   * @throws when something was received that could not be read.
   */
  async places(): Promise<Places> {
    await Promise.all(this.#reading);
    return this.#places;
  }

  #keep(name: string, text: string): void {
    this.#places[`${Object.keys(this.#places).length + 1} ${name}`] = text;
  }

  #keepRequest(request: Request): void {
    this.#keep(
      `request ${request.method()}`,
      [request.url(), JSON.stringify(request.headers()), request.postData() ?? ''].join('\n'),
    );
  }

  async #keepResponse(response: Response): Promise<void> {
    const name = `response ${response.url().replace(/\?.*/, '')}`;
    this.#keep(`${name} headers`, JSON.stringify(await response.allHeaders()));
    // A redirect has no body to be read.
    if (response.status() >= 300 && response.status() < 400) return;
    this.#keep(name, (await response.body()).toString('latin1'));
  }
}

/** Texts, attributes and typed values of a document, in whatever shadow root they stand. */
async function shownIn(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const parts: string[] = [document.title];
    const left: Node[] = [document];
    for (let node = left.pop(); node; node = left.pop()) {
      if (node instanceof CharacterData) parts.push(node.data);
      if (node instanceof Element) {
        for (const { name, value } of node.attributes) parts.push(`${name}=${value}`);
        if ('value' in node) parts.push(String(node.value));
        if (node.shadowRoot) left.push(node.shadowRoot);
      }
      left.push(...node.childNodes);
    }
    return parts.join('\n');
  });
}

/** What the local site has on disk, file by file, except what is its AWS's own. */
export async function storedIn(dataFolder: string): Promise<Places> {
  const files = await readdir(dataFolder, { recursive: true, withFileTypes: true });
  const own = files.filter((file) => file.isFile() && file.name !== 'aws.json');
  const texts = await Promise.all(
    own.map(async ({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [`stored ${path.relative(dataFolder, file)}`, await readFile(file, 'latin1')] as const;
    }),
  );
  return Object.fromEntries(texts);
}
