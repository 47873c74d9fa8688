import type { Person } from '../wiki/people';
import type { Wiki } from '../wiki/wiki';

/** What a route answers; the body is sent as JSON. */
export interface RestAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** What it costs beside the one point of the call (host/site/rest/meter.ts). */
  readonly points?: number;
}

/** One call of Confluence's REST API. */
export interface RestCall {
  readonly wiki: Wiki;
  /** Who asks; undefined when the app asks for itself and sees everything. */
  readonly person: Person | undefined;
  readonly siteUrl: string;
  /** The path that was asked. */
  readonly path: string;
  /** What the stars of the route's path stood for. */
  readonly parameters: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** A path of Confluence's REST API that the local site serves. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** A star stands for one segment. */
  readonly path: string;
  /** Any one of these opens the route. */
  readonly scopes: readonly string[];
  answer(call: RestCall): RestAnswer | Promise<RestAnswer>;
}

/** Confluence's v2 answer for what is not there, or not for this user: the two look alike. */
export const notFound: RestAnswer = {
  status: 404,
  body: { errors: [{ status: 404, code: 'NOT_FOUND', title: 'Not Found', detail: null }] },
};

/** Confluence's v2 answer for a parameter that it does not take. */
export function badRequest(title: string, detail: string | null = null): RestAnswer {
  return {
    status: 400,
    body: { errors: [{ status: 400, code: 'INVALID_REQUEST_PARAMETER', title, detail }] },
  };
}
