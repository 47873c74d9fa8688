import type { Principal } from '../access/principal';
import type { SigningKey } from '../sigv4/verify';
import { secretAccessKey, sessionToken, uniqueId } from './ids';

/** A key with its owner. */
export interface Credential extends SigningKey {
  readonly accessKeyId: string;
  readonly principal: Principal;
}

/** A key that dies by itself. */
export interface TemporaryCredential extends Credential {
  readonly sessionToken: string;
  readonly expiresAt: Date;
}

/** So that a long-running process does not fill up; far above what one hour of reading needs. */
const limit = 20_000;

/** The temporary credentials that were handed out. */
export class Sessions {
  readonly #credentials = new Map<string, TemporaryCredential>();

  issue(principal: Principal, expiresAt: Date): TemporaryCredential {
    const [oldest] = this.#credentials.keys();
    if (this.#credentials.size >= limit && oldest !== undefined) this.#credentials.delete(oldest);
    const credential = {
      accessKeyId: uniqueId('ASIA'),
      secretAccessKey: secretAccessKey(),
      sessionToken: sessionToken(),
      expiresAt,
      principal,
    };
    this.#credentials.set(credential.accessKeyId, credential);
    return credential;
  }

  /** Also finds what has expired: AWS says so rather than not knowing the key. */
  find(accessKeyId: string): TemporaryCredential | undefined {
    return this.#credentials.get(accessKeyId);
  }
}
