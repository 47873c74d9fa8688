import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a signed text is for; one kind is never accepted as another. */
export type Purpose = 'context' | 'frame';

/** Signs values that travel through browsers. The key lives as long as the process. */
export class Signer {
  readonly #key = randomBytes(32);

  /** The value as text in the alphabet of paths, with a signature. */
  sign(purpose: Purpose, value: unknown): string {
    const payload = Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${payload}.${this.#mac(purpose, payload).toString('base64url')}`;
  }

  /** The value that was signed for this purpose; undefined for anything else. */
  open(purpose: Purpose, token: string): unknown {
    const [payload = '', signature = ''] = token.split('.');
    const expected = this.#mac(purpose, payload);
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as unknown;
  }

  #mac(purpose: Purpose, payload: string): Buffer {
    return createHmac('sha256', this.#key).update(`${purpose}.${payload}`).digest();
  }
}
