import type { Reports } from '../reports';
import { personByAccountId, type Person } from '../wiki/people';
import type { Wiki } from '../wiki/wiki';
import type { Confluence, ConfluenceRequest } from '../../forge/index';
import { attachments } from './attachments';
import { blogPost, page } from './content';
import { updates } from './updates';
import { versions } from './versions';
import { groups } from './groups';
import { labels } from './labels';
import { listed } from './listed';
import { Meter } from './meter';
import type { RestAnswer, Route } from './routes';
import { spaceOperations } from './operations';
import { searches } from './search';
import { space, spaces } from './spaces';
import { currentUser, permissionCheck } from './users';

const routes: readonly Route[] = [
  currentUser,
  permissionCheck,
  page,
  blogPost,
  ...updates,
  ...versions,
  spaces,
  space,
  spaceOperations,
  ...listed,
  ...labels,
  ...attachments,
  ...groups,
  ...searches,
];

/** What opens every route: API tokens without scopes do what their owners may do. */
export const everyScope: readonly string[] = routes.flatMap(({ scopes }) => scopes);

/**
 * Confluence's REST API over the wiki, as the app's backend reaches it. A call without the scope
 * that its route needs is refused with 403 and the scope's name; a path that is not modelled gets 501
 * and is reported.
 *
 * @param siteUrl - Root of the site, without a slash at its end.
 * @param meter - Counts what the calls cost.
 */
export function confluenceOf(
  wiki: Wiki,
  siteUrl: string,
  reports: Reports,
  meter = new Meter(),
): Confluence {
  return async (request) => {
    const { status, headers, body } = await answerOf(wiki, siteUrl, reports, meter, request);
    return {
      status,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    };
  };
}

async function answerOf(
  wiki: Wiki,
  siteUrl: string,
  reports: Reports,
  meter: Meter,
  request: ConfluenceRequest,
): Promise<RestAnswer> {
  const url = new URL(request.path, 'http://site.invalid');
  const match = routeFor(request.method, url.pathname);
  if (!match) {
    const call = `${request.method} ${url.pathname}`;
    reports.notModelled.push(call);
    return { status: 501, body: { message: `The local site does not serve ${call}.` } };
  }
  const { route, parameters } = match;
  if (!route.scopes.some((scope) => request.scopes.includes(scope))) {
    const message = `The manifest grants none of the scopes that open ${route.path}: ${route.scopes.join(', ')}.`;
    return { status: 403, body: { code: 403, message } };
  }
  const person = personOf(request);
  if (request.as === 'user' && !person) {
    return {
      status: 401,
      body: { code: 401, message: 'Nobody with that account id is logged in.' },
    };
  }
  const body = parseJson(request.body);
  const call = { wiki, person, siteUrl, path: url.pathname, parameters, query: url.searchParams };
  const { method, path } = route;
  const { installation, accountId: user = '' } = request;
  return meter.run({ method, path, user, installation }, () => route.answer({ ...call, body }));
}

function routeFor(
  method: string,
  pathname: string,
): { route: Route; parameters: readonly string[] } | undefined {
  const segments = pathname.split('/');
  for (const route of routes) {
    const pattern = route.path.split('/');
    const fits =
      route.method === method &&
      pattern.length === segments.length &&
      pattern.every((part, index) => part === '*' || part === segments[index]);
    if (!fits) continue;
    const parameters = segments.filter((_, index) => pattern[index] === '*');
    return { route, parameters: parameters.map(decodeURIComponent) };
  }
  return undefined;
}

function personOf({ as, accountId }: ConfluenceRequest): Person | undefined {
  return as === 'user' && accountId !== undefined ? personByAccountId(accountId) : undefined;
}

function parseJson(body: string | undefined): unknown {
  if (body === undefined || body === '') return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
