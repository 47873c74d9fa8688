import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { fieldsOf } from '../../rules/fields';
import type { GrantKey } from '../grants/grants';
import { readSecret, swapSecret, writeNewSecret } from './store';

const key = 'grant-keys';

/** The keys of grants, the newest first; none before the first grant was made. */
export async function readGrantKeys(): Promise<readonly GrantKey[]> {
  return parse(await readSecret(key));
}

/** The keys, with a first one where there was none. Who loses the race to make it reads the winner's. */
export async function ensureGrantKeys(now: number): Promise<readonly [GrantKey, ...GrantKey[]]> {
  const [first, ...rest] = await readGrantKeys();
  if (first) return [first, ...rest];
  const made = newKey(now);
  if (await writeNewSecret(key, { keys: [made] })) return [made];
  const [winner, ...others] = await readGrantKeys();
  if (winner === undefined) throw new Error('the grant keys are gone as soon as they were made');
  return [winner, ...others];
}

/** Puts a new key in front. */
export async function rotateGrantKeys(now: number): Promise<readonly GrantKey[]> {
  const made = newKey(now);
  return change((keys) => [made, ...keys]);
}

/** Ends a key and forgets its bytes. */
export async function retireGrantKey(id: string, now: number): Promise<readonly GrantKey[]> {
  return change((keys) =>
    keys.map((each) => (each.id === id ? { id, madeAt: each.madeAt, retiredAt: now } : each)),
  );
}

/**
 * Secrets cannot be written on a condition, but tell what they replaced: what another administrator
 * changed since the read is taken in, and written again.
 */
async function change(
  apply: (keys: readonly GrantKey[]) => readonly GrantKey[],
): Promise<readonly GrantKey[]> {
  let next = apply(await readGrantKeys());
  for (;;) {
    const both = merged(next, parse(await swapSecret(key, { keys: next })));
    if (isDeepStrictEqual(both, next)) return next;
    next = both;
  }
}

/** The keys of both, the newest first; one that either retired is retired. */
function merged(some: readonly GrantKey[], others: readonly GrantKey[]): readonly GrantKey[] {
  const byId = new Map(some.map((each) => [each.id, each]));
  for (const other of others) {
    if (byId.get(other.id)?.retiredAt === undefined) byId.set(other.id, other);
  }
  return [...byId.values()].sort((a, b) => b.madeAt - a.madeAt);
}

function newKey(now: number): GrantKey {
  return {
    id: randomBytes(4).toString('hex'),
    key: randomBytes(32).toString('base64url'),
    madeAt: now,
  };
}

function parse(value: unknown): readonly GrantKey[] {
  const { keys } = fieldsOf(value);
  return Array.isArray(keys) ? keys.flatMap((each) => parseKey(each) ?? []) : [];
}

function parseKey(value: unknown): GrantKey | undefined {
  const { id, key: bytes, madeAt, retiredAt } = fieldsOf(value);
  if (typeof id !== 'string' || typeof madeAt !== 'number') return undefined;
  return {
    id,
    madeAt,
    ...(typeof bytes === 'string' ? { key: bytes } : {}),
    ...(typeof retiredAt === 'number' ? { retiredAt } : {}),
  };
}
