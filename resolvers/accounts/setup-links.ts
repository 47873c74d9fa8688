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
  /** Which External ID it tells, by the time that one was made. */
  readonly externalIdSetAt: number;
}

/** What opening and ending setup links takes of the outside world. */
export interface SetupLinkAdapters {
  /** Gives the account an External ID where a crash kept it from getting one. */
  ensureExternalId(connectionId: string, externalId: string): Promise<void>;
  /**
   * Stores a link in place of the account's former one; resolves with false, and stores none, when
   * the account is not as it was seen any more, or its External ID is not new.
   */
  writeSetupLink(account: Account, link: StoredSetupLink, now: number): Promise<boolean>;
  deleteSetupLink(connectionId: string): Promise<void>;
  /** Deletes the account's link, unless the account was changed, verified or deleted since it was seen. */
  deleteSetupLinkOf(seen: Account): Promise<void>;
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
 * where the account was changed, or its External ID is not new any more, since it was read.
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
  const { externalIdSetAt } = account;
  const link = { tokenHash: hashOfToken(token), expiresAt, brokerArn, externalIdSetAt };
  if (!(await adapters.writeSetupLink(account, link, now))) return undefined;
  return { url: `${await adapters.openTriggerUrl()}/${connectionId}.${token}`, expiresAt };
}

/**
 * Removes the link of an account that does not wait any more, so that it opens nothing already; and
 * with the last link the web trigger's address. One that was opened since stays.
 */
export async function closeSetupLink(adapters: SetupLinkAdapters, seen: Account): Promise<void> {
  await tidied(adapters, async () => {
    await adapters.deleteSetupLinkOf(seen);
    await tidy(adapters, seen.connectionId);
  });
}

/**
 * Removes expired links, and the web trigger's address when no link of another account is open.
 *
 * @param without - An account whose link is gone, even if a listing still holds it.
 */
export async function tidySetupLinks(adapters: SetupLinkAdapters, without?: string): Promise<void> {
  await tidied(adapters, () => tidy(adapters, without));
}

async function tidy(adapters: SetupLinkAdapters, without?: string): Promise<void> {
  const found = [...(await adapters.listSetupLinks())].filter(([id]) => id !== without);
  const now = adapters.now();
  const expired = found.filter(([, expiresAt]) => expiresAt <= now);
  await Promise.all(expired.map(([id]) => adapters.deleteSetupLink(id)));
  if (expired.length === found.length) await adapters.closeTriggerUrl();
}

/** What stays behind opens nothing, and the next visit of the page tries again. */
async function tidied({ log }: SetupLinkAdapters, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log(toUnexpectedEntry(error));
  }
}

/** SHA-256 of a token, in hexadecimal: a token is random, so nothing slower is needed. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
