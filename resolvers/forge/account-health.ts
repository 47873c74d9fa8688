import { diagnosisCodes } from '../../contract/accounts';
import { fieldsOf } from '../../rules/fields';
import type { SeenAccount } from '../accounts/account';
import type { AccountHealth } from '../accounts/reading-health';
import { healthKeptFor } from '../lib/deadline';
import { deleteValue, listValues, readValue, writeValueBeside } from './store';

const prefix = 'account-health:';
const keyOf = (connectionId: string): string => `${prefix}${connectionId}`;

/** How reading an account last went; undefined where nothing failed. */
export async function readHealth(connectionId: string): Promise<AccountHealth | undefined> {
  return parseHealth(await readValue(keyOf(connectionId)));
}

/** All that is kept, by the accounts' ids. May miss the writes of the last moments. */
export async function listHealth(): Promise<ReadonlyMap<string, AccountHealth>> {
  const found = new Map<string, AccountHealth>();
  for (const [connectionId, value] of await listValues(prefix)) {
    const health = parseHealth(value);
    if (health !== undefined) found.set(connectionId, health);
  }
  return found;
}

/** Stores it, unless the account was changed, verified or deleted since it was seen. */
export async function writeHealth(
  { connectionId, revision, verifiedAt }: SeenAccount,
  health: AccountHealth,
): Promise<void> {
  await writeValueBeside(
    'account',
    connectionId,
    { is: { revision, verifiedAt } },
    { key: keyOf(connectionId), value: health, seconds: healthKeptFor / 1_000 },
  );
}

/** Resolves once nothing is kept, whether or not it was. */
export async function deleteHealth(connectionId: string): Promise<void> {
  await deleteValue(keyOf(connectionId));
}

function parseHealth(value: unknown): AccountHealth | undefined {
  const { code, at } = fieldsOf(value);
  const known = code === 'good' ? code : diagnosisCodes.find((each) => each === code);
  return known === undefined || typeof at !== 'number' ? undefined : { code: known, at };
}
