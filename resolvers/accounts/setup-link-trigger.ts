import { timingSafeEqual } from 'node:crypto';
import { fieldsOf } from '../../rules/fields';
import { parseConnectionId } from '../lib/parse';
import { isExternalIdNew, type Account } from './account';
import { hashOfToken, type StoredSetupLink } from './setup-links';
import { template } from './setup/template';

/** What answering a setup link needs from the outside world. */
export interface SetupLinkPorts {
  /** One read of storage; undefined when the account has no link. */
  findSetupLink(connectionId: string): Promise<StoredSetupLink | undefined>;
  /** Undefined when there is none, or no longer. */
  findAccount(connectionId: string): Promise<Account | undefined>;
  findExternalId(connectionId: string): Promise<string | undefined>;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** A web trigger's answer: developer.atlassian.com/platform/forge/runtime-reference/web-trigger/ */
interface WebTriggerResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
}

const noStore = { 'Cache-Control': ['no-store'] };
/** For whatever is not exactly an open link: nobody learns what was wrong with it. */
export const nothingHere: WebTriggerResponse = { statusCode: 404, headers: noStore, body: '' };

/** `/<connectionId>.<token>`, and `/id` behind it for the External ID alone. */
const address = /\/([0-9a-f-]{36})\.([\w-]{32})(\/id)?$/;

/**
 * Answers a setup link: the template that makes the role, or its External ID. The only place where
 * an External ID leaves the backend. A malformed address costs no read of storage, a well-formed one
 * a single one unless its token is right, and none a write.
 */
export function setupLinkHandler(
  ports: SetupLinkPorts,
): (request: unknown) => Promise<WebTriggerResponse> {
  return async (request) => {
    const { method, userPath, path } = fieldsOf(request);
    const [, id, token, wantsId] = address.exec(String(userPath ?? path)) ?? [];
    const connectionId = parseConnectionId(id);
    if (method !== 'GET' || connectionId === undefined || token === undefined) return nothingHere;
    const link = await ports.findSetupLink(connectionId);
    if (!link || !isTokenOf(link.tokenHash, token) || link.expiresAt <= ports.now()) {
      return nothingHere;
    }
    const externalId = await ports.findExternalId(connectionId);
    if (externalId === undefined) return nothingHere;
    // Read after it: the account's date changes before another External ID takes its place.
    const account = await ports.findAccount(connectionId);
    // Of any other account a role may know the External ID already.
    if (!account || !isExternalIdNew(account)) return nothingHere;
    if (account.externalIdSetAt !== link.externalIdSetAt) return nothingHere;
    return wantsId === undefined
      ? found('application/json', JSON.stringify(template({ ...account, ...link }, externalId)))
      : found('text/plain', externalId);
  };
}

function isTokenOf(tokenHash: string, token: string): boolean {
  const stored = Buffer.from(tokenHash, 'hex');
  const given = Buffer.from(hashOfToken(token), 'hex');
  return stored.length === given.length && timingSafeEqual(stored, given);
}

function found(type: string, body: string): WebTriggerResponse {
  return { statusCode: 200, headers: { ...noStore, 'Content-Type': [type] }, body };
}
