import { webTrigger } from '@forge/api';
import { fieldsOf } from '../../rules/fields';
import type { Account } from '../accounts/account';
import type { StoredSetupLink } from '../accounts/setup-links';
import { deleteValue, deleteValueBeside, listValues, readValue, writeValueBeside } from './store';

/** Key of the manifest's web trigger. */
const trigger = 'setup-link';
const prefix = 'setup:';
const keyOf = (connectionId: string): string => `${prefix}${connectionId}`;

/** The link of an account, also one that has expired; undefined when there is none. */
export async function readSetupLink(connectionId: string): Promise<StoredSetupLink | undefined> {
  return parse(await readValue(keyOf(connectionId)));
}

/**
 * Opens a setup link, in place of the account's former one, as long as the account is as it was seen
 * and its External ID is new; resolves with false, and opens none, when it does not.
 */
export async function writeSetupLink(
  { connectionId, revision, externalIdSetAt }: Account,
  link: StoredSetupLink,
  now: number,
): Promise<boolean> {
  const seconds = Math.ceil((link.expiresAt - now) / 1_000);
  return writeValueBeside(
    'account',
    connectionId,
    { is: { revision, externalIdSetAt, status: 'waiting', verifiedAt: undefined } },
    { key: keyOf(connectionId), value: link, seconds },
  );
}

/** Ends the account's link, unless the account was changed, verified or deleted since it was seen. */
export async function deleteSetupLinkOf(seen: Account): Promise<void> {
  const { connectionId, revision, status, verifiedAt } = seen;
  const is = { revision, status, verifiedAt };
  await deleteValueBeside('account', connectionId, { is }, keyOf(connectionId));
}

/** Ends the account's link, if it has one. */
export async function deleteSetupLink(connectionId: string): Promise<void> {
  await deleteValue(keyOf(connectionId));
}

/** The accounts that have a link, with its expiry. May miss the writes of the last moments. */
export async function listSetupLinks(): Promise<ReadonlyMap<string, number>> {
  const links = await listValues(prefix);
  return new Map([...links].map(([id, value]) => [id, parse(value)?.expiresAt ?? 0]));
}

/** The web trigger's address, made when there is none. */
export async function openTriggerUrl(): Promise<string> {
  return webTrigger.getUrl(trigger);
}

/** Takes the web trigger's address away: nobody can invoke it any more. */
export async function closeTriggerUrl(): Promise<void> {
  const urls = await webTrigger.queryUrls(trigger);
  await Promise.all(urls.map(({ url }) => webTrigger.deleteUrl(url)));
}

function parse(value: unknown): StoredSetupLink | undefined {
  const { tokenHash, expiresAt, brokerArn, externalIdSetAt } = fieldsOf(value);
  if (typeof tokenHash !== 'string' || typeof brokerArn !== 'string') return undefined;
  if (typeof expiresAt !== 'number' || typeof externalIdSetAt !== 'number') return undefined;
  return { tokenHash, expiresAt, brokerArn, externalIdSetAt };
}
