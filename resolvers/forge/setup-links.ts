import { webTrigger } from '@forge/api';
import { fieldsOf } from '../../rules/fields';
import type { StoredSetupLink } from '../accounts/setup-links';
import { deleteValue, listValues, readValue } from './store';

/** Key of the manifest's web trigger. */
const trigger = 'setup-link';
const prefix = 'setup:';

/** The link of an account, also one that has expired; undefined when there is none. */
export async function readSetupLink(connectionId: string): Promise<StoredSetupLink | undefined> {
  return parse(await readValue(`${prefix}${connectionId}`));
}

/** Ends the account's link, if it has one. */
export async function deleteSetupLink(connectionId: string): Promise<void> {
  await deleteValue(`${prefix}${connectionId}`);
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
  const { tokenHash, expiresAt, brokerArn } = fieldsOf(value);
  const isLink =
    typeof tokenHash === 'string' && typeof expiresAt === 'number' && typeof brokerArn === 'string';
  return isLink ? { tokenHash, expiresAt, brokerArn } : undefined;
}
