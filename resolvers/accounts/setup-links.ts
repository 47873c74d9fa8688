import { createHash, randomBytes } from 'node:crypto';
import { toUnexpectedEntry, type Log } from '../lib/log';
import type { Account } from './account';
import { newExternalId } from './external-id';
import type { SetupLink } from './setup/setup-kit';

/** An open setup link as it is stored: nothing of it opens anything. */
export interface StoredSetupLink {
  /** SHA-256 of the token, in hexadecimal. */
  readonly tokenHash: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  /** ARN of the IAM user whom the template's role trusts. */
  readonly brokerArn: string;
}

/** What opening and ending setup links takes of the outside world. */
export interface SetupLinkAdapters {
  /** Gives the account an External ID where a crash kept it from getting one. */
  ensureExternalId(connectionId: string, externalId: string): Promise<void>;
  /**
   * Stores a link in place of the account's former one; resolves with false, and stores none, when
   * the account is not as it was seen any more, or does not wait for its role.
   */
  writeSetupLink(account: Account, link: StoredSetupLink, now: number): Promise<boolean>;
  deleteSetupLink(connectionId: string): Promise<void>;
  /** The accounts that have a link, with its expiry. */
  listSetupLinks(): Promise<ReadonlyMap<string, number>>;
  /** The web trigger's address, made when there is none. */
  openTriggerUrl(): Promise<string>;
  closeTriggerUrl(): Promise<void>;
  readonly log: Log;
  /** Milliseconds since the epoch. */
  now(): number;
}

/**
 * Opens a link in place of the account's former one. Of its token only a hash is kept. Undefined
 * where the account was changed, or does not wait for its role any more, since it was read.
 *
 * @param milliseconds - How long it works.
 */
export async function openSetupLink(
  adapters: SetupLinkAdapters,
  account: Account,
  brokerArn: string,
  milliseconds: number,
): Promise<SetupLink | undefined> {
  const { connectionId } = account;
  await adapters.ensureExternalId(connectionId, newExternalId());
  const token = randomBytes(24).toString('base64url');
  const now = adapters.now();
  const expiresAt = now + milliseconds;
  const link = { tokenHash: hashOfToken(token), expiresAt, brokerArn };
  if (!(await adapters.writeSetupLink(account, link, now))) return undefined;
  return { url: `${await adapters.openTriggerUrl()}/${connectionId}.${token}`, expiresAt };
}

/** Ends the account's link, and with the last one the web trigger's address. */
export async function closeSetupLink(
  adapters: SetupLinkAdapters,
  connectionId: string,
): Promise<void> {
  await adapters.deleteSetupLink(connectionId);
  await tidySetupLinks(adapters, connectionId);
}

/**
 * Removes expired links, and the web trigger's address when no link of another account is open.
 *
 * @param without - An account whose link is gone, even if a listing still holds it.
 */
export async function tidySetupLinks(adapters: SetupLinkAdapters, without?: string): Promise<void> {
  try {
    const found = [...(await adapters.listSetupLinks())].filter(([id]) => id !== without);
    const now = adapters.now();
    const expired = found.filter(([, expiresAt]) => expiresAt <= now);
    await Promise.all(expired.map(([id]) => adapters.deleteSetupLink(id)));
    if (expired.length === found.length) await adapters.closeTriggerUrl();
  } catch (error) {
    // What stays behind opens nothing, and the next visit of the page tries again.
    adapters.log(toUnexpectedEntry(error));
  }
}

/** SHA-256 of a token, in hexadecimal: a token is random, so nothing slower is needed. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
