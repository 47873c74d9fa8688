import type { Space } from '../wiki/content';
import { badRequest, notFound, type RestAnswer, type RestCall, type Route } from './routes';

const scopes = ['read:space:confluence'];

const path = '/wiki/api/v2/spaces';

/**
 * GET /wiki/api/v2/spaces, by id ascending, with `ids`, `keys` and `type` as filters, in pages of
 * `limit` (25, at most 250) that `_links.next` and the Link header lead on from
 * (developer.atlassian.com/cloud/confluence/rest/v2/api-group-space/). The form of a space, and that a
 * personal one has its owner's name and a key made of the owner's account id, is that of answers which
 * a site gave to the Confluence node of cryptogi for n8n (its test results of 2025-11-03).
 */
export const spaces: Route = {
  method: 'GET',
  path,
  scopes,
  answer(call) {
    const limit = Number(call.query.get('limit') ?? '25');
    if (!Number.isInteger(limit) || limit < 1 || limit > 250) {
      return badRequest("Provided value for 'limit' must be from 1 to 250.");
    }
    const type = call.query.get('type');
    if (type !== null && type !== 'global' && type !== 'personal') {
      return badRequest(`Provided value for 'type' is not known: ${type}`);
    }
    const after = parseCursor(call.query.get('cursor'));
    if (after === undefined) {
      return badRequest(
        "Provided value for 'cursor' is not the correct type. Expected type is Cursor.",
        'The provided cursor was not valid. You can get a new valid cursor by making the original pagination request again.',
      );
    }
    return spacePage(
      call,
      filtered(call, type).filter(({ id }) => Number(id) > after),
      limit,
    );
  },
};

/** GET /wiki/api/v2/spaces/{id} */
export const space: Route = {
  method: 'GET',
  path: `${path}/*`,
  scopes,
  answer(call) {
    const found = visible(call).find(({ id }) => id === call.parameters[0]);
    return found ? { status: 200, points: 1, body: spaceBody(found) } : notFound;
  },
};

function visible({ wiki, person }: RestCall): readonly Space[] {
  return person ? wiki.spacesFor(person) : wiki.allSpaces;
}

function filtered(call: RestCall, type: Type | null): readonly Space[] {
  const wanted = (name: string) => call.query.getAll(name).flatMap((value) => value.split(','));
  const ids = wanted('ids');
  const keys = wanted('keys');
  return visible(call)
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .filter(({ key }) => keys.length === 0 || keys.includes(key))
    .filter((each) => type === null || typeOf(each) === type)
    .toSorted((one, other) => Number(one.id) - Number(other.id));
}

function spacePage(call: RestCall, left: readonly Space[], limit: number): RestAnswer {
  const results = left.slice(0, limit);
  const points = results.length;
  const base = `${call.siteUrl}/wiki`;
  const last = results.at(-1);
  if (left.length <= limit || !last) {
    return { status: 200, points, body: { results: results.map(spaceBody), _links: { base } } };
  }
  const query = new URLSearchParams(call.query);
  query.set('cursor', Buffer.from(JSON.stringify({ id: last.id })).toString('base64'));
  const next = `${path}?${query.toString()}`;
  return {
    status: 200,
    points,
    headers: { link: `<${next}>; rel="next"` },
    body: { results: results.map(spaceBody), _links: { next, base } },
  };
}

/** Id of the last space of the page before, 0 without a cursor; undefined for one it cannot read. */
function parseCursor(cursor: string | null): number | undefined {
  if (cursor === null) return 0;
  try {
    const { id } = JSON.parse(Buffer.from(cursor, 'base64').toString()) as { id?: unknown };
    return typeof id === 'string' && /^\d+$/.test(id) ? Number(id) : undefined;
  } catch {
    return undefined;
  }
}

type Type = 'global' | 'personal';

function typeOf({ ownerId }: Space): Type {
  return ownerId === undefined ? 'global' : 'personal';
}

function spaceBody(each: Space): object {
  const { id, key, name, homepageId, ownerId } = each;
  return {
    id,
    key,
    name,
    homepageId,
    type: typeOf(each),
    status: 'current',
    icon: null,
    description: null,
    currentActiveAlias: key,
    ...(ownerId === undefined ? {} : { spaceOwnerId: ownerId }),
    _links: { webui: `/spaces/${key}` },
  };
}
