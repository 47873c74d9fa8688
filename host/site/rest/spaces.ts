import type { Space } from '../wiki/content';
import { paged } from './paged';
import { badRequest, notFound, type RestCall, type Route } from './routes';

const scopes = ['read:space:confluence'];

const path = '/wiki/api/v2/spaces';

/**
 * GET /wiki/api/v2/spaces, by id ascending or by `sort=name`, with `ids`, `keys` and `type` as filters
 * (developer.atlassian.com/cloud/confluence/rest/v2/api-group-space/). The form of a space, and that a
 * personal one has its owner's name and a key made of the owner's account id, is that of answers which
 * a site gave to the Confluence node of cryptogi for n8n (its test results of 2025-11-03).
 */
export const spaces: Route = {
  method: 'GET',
  path,
  scopes,
  answer(call) {
    const type = call.query.get('type');
    if (type !== null && type !== 'global' && type !== 'personal') {
      return badRequest(`Provided value for 'type' is not known: ${type}`);
    }
    return paged(call, filtered(call, type), 25, (each) => spaceBody(each, call));
  },
};

/** GET /wiki/api/v2/spaces/{id} */
export const space: Route = {
  method: 'GET',
  path: `${path}/*`,
  scopes,
  answer(call) {
    const found = visibleSpaces(call).find(({ id }) => id === call.parameters[0]);
    return found ? { status: 200, points: 1, body: spaceBody(found, call) } : notFound;
  },
};

/** The spaces that who asks may see; the app itself sees all. */
export function visibleSpaces({ wiki, person }: RestCall): readonly Space[] {
  return person ? wiki.spacesFor(person) : wiki.allSpaces;
}

function filtered(call: RestCall, type: Type | null): readonly Space[] {
  const wanted = (name: string) => call.query.getAll(name).flatMap((value) => value.split(','));
  const ids = wanted('ids');
  const keys = wanted('keys');
  return visibleSpaces(call)
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .filter(({ key }) => keys.length === 0 || keys.includes(key))
    .filter((each) => type === null || typeOf(each) === type)
    .toSorted((one, other) =>
      call.query.get('sort') === 'name'
        ? one.name.localeCompare(other.name)
        : Number(one.id) - Number(other.id),
    );
}

type Type = 'global' | 'personal';

function typeOf({ ownerId }: Space): Type {
  return ownerId === undefined ? 'global' : 'personal';
}

function spaceBody(each: Space, { query }: RestCall): object {
  const { id, key, name, homepageId, ownerId, authorId, createdAt, description } = each;
  const isDescribed = query.get('description-format') === 'plain';
  return {
    id,
    key,
    name,
    homepageId,
    type: typeOf(each),
    status: 'current',
    authorId,
    createdAt,
    icon: null,
    description: isDescribed ? { plain: { representation: 'plain', value: description } } : null,
    currentActiveAlias: key,
    ...(ownerId === undefined ? {} : { spaceOwnerId: ownerId }),
    _links: { webui: `/spaces/${key}` },
  };
}
