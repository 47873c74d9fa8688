import { randomBytes } from 'node:crypto';
import { fieldsOf } from '../../rules/fields';
import type { GrantKey } from '../grants/grants';
import { secretList } from './secret-list';

const list = secretList<GrantKey>('grant-keys', {
  parse: parseKey,
  hasEnded: ({ retiredAt }) => retiredAt !== undefined,
  settle: (keys) => keys.toSorted((a, b) => b.madeAt - a.madeAt),
});

/** The keys of grants, the newest first; none before the first grant was made. */
export async function readGrantKeys(): Promise<readonly GrantKey[]> {
  return list.read();
}

/** The keys, with a first one where there was none. Who loses the race to make it reads the winner's. */
export async function ensureGrantKeys(now: number): Promise<readonly [GrantKey, ...GrantKey[]]> {
  const [first, ...rest] = await list.read();
  if (first) return [first, ...rest];
  const made = newKey(now);
  if (await list.begin([made])) return [made];
  const [winner, ...others] = await list.read();
  if (winner === undefined) throw new Error('the grant keys are gone as soon as they were made');
  return [winner, ...others];
}

/** Puts a new key in front. */
export async function rotateGrantKeys(now: number): Promise<readonly GrantKey[]> {
  const made = newKey(now);
  return (await list.change((keys) => [made, ...keys])).after;
}

/** Ends a key and forgets its bytes. */
export async function retireGrantKey(id: string, now: number): Promise<readonly GrantKey[]> {
  const { after } = await list.change((keys) =>
    keys.map((each) => (each.id === id ? { id, madeAt: each.madeAt, retiredAt: now } : each)),
  );
  return after;
}

function newKey(now: number): GrantKey {
  return {
    id: randomBytes(4).toString('hex'),
    key: randomBytes(32).toString('base64url'),
    madeAt: now,
  };
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
