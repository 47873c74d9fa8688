import { asUser, getAppContext, type APIResponse, type RequestInit, type Route } from '@forge/api';
import { ConfluenceBusy } from '../lib/confluence-busy';

/** Confluence answered with a failure of its own. The message holds its status alone. */
export class ConfluenceFailure extends Error {
  constructor(readonly status: number) {
    super(`Confluence answered ${status}`);
  }
}

/** The longest of its quotas is full again with the next hour; in milliseconds, as all here. */
const hour = 3_600_000;
/** For a refusal that does not say how long it lasts. */
const usualPause = 60_000;

/**
 * Until when nobody is to ask, for each site, and for all of them under the empty name. It is what
 * this process knows; pages carry the same in their proofs.
 */
const pauses = new Map<string, number>();

/**
 * Asks Confluence as the person who invoked the function. While it wants to be left alone it is not
 * asked.
 *
 * @throws ConfluenceBusy
 */
export async function askConfluence(path: Route, init: RequestInit = {}): Promise<APIResponse> {
  const site = getAppContext().installationAri.toString();
  const until = Math.max(pauses.get(site) ?? 0, pauses.get('') ?? 0);
  if (until > Date.now()) throw new ConfluenceBusy(until);
  const headers = { Accept: 'application/json', ...init.headers };
  const response = await asUser().requestConfluence(path, { ...init, headers });
  const pause = pauseOf(response, Date.now());
  if (pause === undefined) return response;
  const end = Date.now() + pause;
  pauses.set(isOfAllSites(response) ? '' : site, end);
  throw new ConfluenceBusy(end);
}

/**
 * How long a refusal lasts: as `Retry-After` says, else until `X-RateLimit-Reset`, else, where
 * `RateLimit-Reason` names a quota, until the next hour (developer.atlassian.com/cloud/confluence/
 * rate-limiting/). Undefined for what is no such refusal.
 */
function pauseOf({ status, headers }: APIResponse, now: number): number | undefined {
  const after = toPause(headers.get('retry-after'), now);
  // Of other failures the same page says that some tell when to come back.
  if (status !== 429 && (status !== 503 || after === undefined)) return undefined;
  const reset = toPause(headers.get('x-ratelimit-reset'), now);
  const isQuota = /quota|global|tenant/i.test(reasonOf(headers));
  return Math.min(after ?? reset ?? (isQuota ? hour - (now % hour) : usualPause), hour);
}

/** Of seconds, or of a date. */
function toPause(text: string | null, now: number): number | undefined {
  if (text === null || text === '') return undefined;
  const pause = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now;
  return pause > 0 ? pause : undefined;
}

/** The quota of the app on all its sites was documented as one name, and seen as another. */
function isOfAllSites({ headers }: APIResponse): boolean {
  return reasonOf(headers).includes('global');
}

function reasonOf(headers: APIResponse['headers']): string {
  return headers.get('ratelimit-reason')?.toLowerCase() ?? '';
}
