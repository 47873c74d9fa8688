import { badRequest, type RestAnswer, type RestCall } from './routes';

/**
 * One page of a list, from which `_links.next` and the Link header lead on, as the reference of v2 has
 * it. What a cursor says is Confluence's own matter; here it is the id of the last one that was told.
 *
 * @param all - In an order that stays.
 * @param usual - Of one page where the call names no limit; at most 250 are answered.
 */
export function paged<Entity extends { readonly id: string }>(
  call: RestCall,
  all: readonly Entity[],
  usual: number,
  body: (each: Entity) => object,
): RestAnswer {
  const limit = Number(call.query.get('limit') ?? usual);
  if (!Number.isInteger(limit) || limit < 1 || limit > 250) {
    return badRequest("Provided value for 'limit' must be from 1 to 250.");
  }
  const left = after(call.query.get('cursor'), all);
  if (left === undefined) {
    return badRequest(
      "Provided value for 'cursor' is not the correct type. Expected type is Cursor.",
      'The provided cursor was not valid. You can get a new valid cursor by making the original pagination request again.',
    );
  }
  const results = left.slice(0, limit);
  const points = results.length;
  const base = `${call.siteUrl}/wiki`;
  const last = results.at(-1);
  if (left.length <= limit || !last) {
    return { status: 200, points, body: { results: results.map(body), _links: { base } } };
  }
  const query = new URLSearchParams(call.query);
  query.set('cursor', Buffer.from(JSON.stringify({ id: last.id })).toString('base64'));
  const next = `${call.path}?${query.toString()}`;
  return {
    status: 200,
    points,
    headers: { link: `<${next}>; rel="next"` },
    body: { results: results.map(body), _links: { next, base } },
  };
}

/**
 * The body of one page of a list of v1, from which `_links.next`, below the site's context path, leads on.
 *
 * @param by - What the list is asked for by. Searches lead on by a cursor, and were seen to take no notice
 *   of `start` (measured on a real site for brekkylab/backlot, its issue on `start` past the matches); what
 *   the cursor says is Confluence's own matter, here it is a number like `start`.
 * @param usual - Of one page where the call names no limit.
 */
export function pagedBy(
  by: 'start' | 'cursor',
  { query, path, siteUrl }: RestCall,
  all: readonly object[],
  usual: number,
) {
  const start = Number(query.get(by) ?? 0);
  const limit = Number(query.get('limit') ?? usual);
  const end = start + limit;
  const results = all.slice(start, end);
  const onward = new URLSearchParams(query);
  onward.set(by, String(end));
  const next = `${path.replace('/wiki', '')}?${onward.toString()}`;
  const links = { base: `${siteUrl}/wiki`, context: '/wiki', ...(all.length > end && { next }) };
  return { results, start, limit, size: results.length, _links: links };
}

/** What follows the one that the cursor names; undefined for a cursor that names none. */
function after<Entity extends { readonly id: string }>(
  cursor: string | null,
  all: readonly Entity[],
): readonly Entity[] | undefined {
  if (cursor === null) return all;
  try {
    const { id } = JSON.parse(Buffer.from(cursor, 'base64').toString()) as { id?: unknown };
    const index = all.findIndex((each) => each.id === id);
    return index < 0 ? undefined : all.slice(index + 1);
  } catch {
    return undefined;
  }
}
