import { pageDataAt } from '../host/site/visit';
import type { Stack } from './stack';

/** An administrator who calls the admin page's resolver as its frame does, without a browser. */
export class Administrator {
  readonly #site: string;
  readonly #token: string;

  private constructor(site: string, token: string) {
    this.#site = site;
    this.#token = token;
  }

  static async of({ ready: { site } }: Stack): Promise<Administrator> {
    const { frames } = await pageDataAt(`${site}/wiki/admin/confluops`);
    return new Administrator(site, frames[0]?.token ?? '');
  }

  /**
   * Calls a function of the contract.
   *
   * @throws when it is refused, or when the site ends before it answers.
   */
  async ask<Answer>(functionKey: string, payload: object = {}): Promise<Answer> {
    const answer = await fetch(`${this.#site}/host/invoke`, {
      method: 'POST',
      body: JSON.stringify({ token: this.#token, functionKey, payload }),
    });
    const { value } = (await answer.json()) as { value?: { readonly ok: boolean } };
    if (!value?.ok) throw new Error(`${functionKey} answered ${JSON.stringify(value)}`);
    return value as unknown as Answer;
  }
}
