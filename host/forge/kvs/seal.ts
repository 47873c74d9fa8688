import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { DurableFile } from '../../storage/durable-file';

const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;

/** Encrypts secrets at rest with AES-256-GCM; a sealed text opens only at the place it was sealed for. */
export class Seal {
  readonly #key: Buffer;

  private constructor(key: Buffer) {
    this.#key = key;
  }

  /**
   * Uses the key in that file; only its owner can read it.
   *
   * @param mayMake - Whether there is nothing yet that another key has sealed.
   * @throws when the file holds no key, or is missing and must not be made.
   */
  static async open(file: string, mayMake: boolean): Promise<Seal> {
    const stored = new DurableFile(file);
    const known = await stored.read();
    if (known === undefined && mayMake) {
      const made = randomBytes(keyBytes);
      await stored.save(() => made.toString('base64'));
      return new Seal(made);
    }
    const key = Buffer.from(known ?? '', 'base64');
    if (key.length !== keyBytes) {
      throw new Error(`${file} holds no key: without it the stored secrets cannot be read`);
    }
    return new Seal(key);
  }

  /** @param place - Installation and key: a sealed text moved elsewhere does not open. */
  close(plain: string, place: string): string {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
  }

  /** @throws when the text was changed, moved, or sealed with another key. */
  open(sealed: string, place: string): string {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, ivBytes))
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    const plain = decipher.update(bytes.subarray(ivBytes + tagBytes));
    return Buffer.concat([plain, decipher.final()]).toString('utf8');
  }
}
