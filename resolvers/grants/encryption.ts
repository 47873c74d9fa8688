import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { fieldsOf } from '../../rules/fields';
import {
  derivedKey,
  grantVersion,
  joined,
  usableKey,
  type GrantKey,
  type GrantRefusal,
} from './grants';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

const form = /^1\.([0-9a-f]{8})\.([\w-]{40,})$/;

/** What an encrypted text is for. It opens for the same purpose, bound to the same fields, alone. */
export interface Binding {
  readonly purpose: 'seal' | 'proof';
  readonly boundTo: readonly string[];
}

/**
 * Encrypts an object's JSON (AES-256-GCM, a random nonce): version, key id, and nonce, ciphertext and
 * tag together in base64url. Only who has the key can have made it.
 *
 * @param blockBytes - What is encrypted is filled up to a multiple of this, so that its length says
 *   little of it.
 */
export function encrypt(
  key: GrantKey,
  { purpose, boundTo }: Binding,
  content: object,
  blockBytes: number,
): string {
  const bytes = Buffer.from(JSON.stringify(content), 'utf8');
  const size = Math.ceil(bytes.length / blockBytes) * blockBytes;
  const nonce = randomBytes(nonceBytes);
  const encryption = createCipheriv(cipher, derivedKey(key, purpose), nonce);
  encryption.setAAD(joined([grantVersion, ...boundTo]));
  const encrypted = Buffer.concat([
    nonce,
    // JSON takes space at its end.
    encryption.update(Buffer.concat([bytes, Buffer.alloc(size - bytes.length, ' ')])),
    encryption.final(),
    encryption.getAuthTag(),
  ]);
  return `${grantVersion}.${key.id}.${encrypted.toString('base64url')}`;
}

/** The fields that were encrypted with one of the keys for just this, or why they do not count. */
export function decrypt(
  keys: readonly GrantKey[],
  { purpose, boundTo }: Binding,
  text: string,
): Readonly<Record<string, unknown>> | GrantRefusal {
  const [, id, body] = form.exec(text) ?? [];
  if (id === undefined || body === undefined) return 'not-granted';
  const key = usableKey(keys, id);
  if (typeof key === 'string') return key;
  const bytes = Buffer.from(body, 'base64url');
  const content = bytes.subarray(nonceBytes, bytes.length - tagBytes);
  const nonce = bytes.subarray(0, nonceBytes);
  const decryption = createDecipheriv(cipher, derivedKey(key, purpose), nonce, {
    authTagLength: tagBytes,
  });
  decryption.setAAD(joined([grantVersion, ...boundTo]));
  try {
    decryption.setAuthTag(bytes.subarray(bytes.length - tagBytes));
    const opened = Buffer.concat([decryption.update(content), decryption.final()]);
    return fieldsOf(JSON.parse(opened.toString('utf8')));
  } catch {
    return 'not-granted';
  }
}
