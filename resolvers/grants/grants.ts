import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** A key that grants are made with. Never hand it to a result. */
export interface GrantKey {
  /** Eight hexadecimal digits; each grant carries the id of its key. */
  readonly id: string;
  /** 32 random bytes in base64url; only ever input to HKDF. Gone once the key is retired. */
  readonly key?: string;
  /** Milliseconds since the epoch, as is the other time. */
  readonly madeAt: number;
  readonly retiredAt?: number;
}

/** What a grant is for. A grant of one kind is none of another. */
export type GrantKind = 'alarm' | 'names' | 'prefix' | 'children';

/** What is granted, and where: the same text of another account or installation is not granted. */
export interface Grantable {
  /** Forge's `installContext`: an ARI that names the site. */
  readonly installation: string;
  readonly kind: GrantKind;
  readonly connectionId: string;
  /** For `alarm` the alarm's name; for the others see grants/board-sources.ts. */
  readonly text: string;
}

/** Why a grant or a seal does not count. */
export type GrantRefusal = 'not-granted' | 'other-site' | 'grant-retired';

/** Of the form of grants, seals and proofs: all carry it first, so that later forms can be told. */
export const grantVersion = '1';

const mac = /^1\.([0-9a-f]{8})\.([\w-]{43})$/;

/** A grant: its version, its key's id and an HMAC-SHA256 in base64url. */
export function makeGrant(key: GrantKey, what: Grantable): string {
  return `${grantVersion}.${key.id}.${macOf(key, what).toString('base64url')}`;
}

/** Whether a grant is one for just this; undefined when it is. */
export function refusalOf(
  keys: readonly GrantKey[],
  what: Grantable,
  grant: string,
): GrantRefusal | undefined {
  const [, id, given] = mac.exec(grant) ?? [];
  if (id === undefined || given === undefined) return 'not-granted';
  const key = usableKey(keys, id);
  if (typeof key === 'string') return key;
  return timingSafeEqual(Buffer.from(given, 'base64url'), macOf(key, what))
    ? undefined
    : 'not-granted';
}

/** The key with that id as long as it counts, else why it does not. */
export function usableKey(keys: readonly GrantKey[], id: string): GrantKey | GrantRefusal {
  const key = keys.find((each) => each.id === id);
  if (key === undefined) return 'other-site';
  return key.key === undefined || key.retiredAt !== undefined ? 'grant-retired' : key;
}

/** Derived keys, for as long as the key that they come of is held: one read checks many grants. */
const derivedKeys = {
  mac: new WeakMap<GrantKey, Buffer>(),
  seal: new WeakMap<GrantKey, Buffer>(),
  proof: new WeakMap<GrantKey, Buffer>(),
};

/** 32 bytes of a key for one purpose (RFC 5869), so that no use of it can weaken another. */
export function derivedKey(from: GrantKey, purpose: keyof typeof derivedKeys): Buffer {
  const known = derivedKeys[purpose].get(from);
  if (known) return known;
  const secret = Buffer.from(from.key ?? '', 'base64url');
  const derived = Buffer.from(hkdfSync('sha256', secret, '', `confluops grant ${purpose} 1`, 32));
  derivedKeys[purpose].set(from, derived);
  return derived;
}

/** Each field behind its length, so that no two lists of fields give the same bytes. */
export function joined(fields: readonly string[]): Buffer {
  const lengths = fields.map((field) => Buffer.byteLength(field));
  const bytes = Buffer.alloc(lengths.reduce((sum, length) => sum + 4 + length, 0));
  let at = 0;
  for (const [index, field] of fields.entries()) {
    at = bytes.writeUInt32BE(lengths[index] ?? 0, at);
    at += bytes.write(field, at);
  }
  return bytes;
}

function macOf(key: GrantKey, { installation, kind, connectionId, text }: Grantable): Buffer {
  return createHmac('sha256', derivedKey(key, 'mac'))
    .update(joined([grantVersion, installation, kind, connectionId, text]))
    .digest();
}
