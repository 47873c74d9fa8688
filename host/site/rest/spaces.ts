import type { Space } from '../wiki/content';
import { notFound, type RestCall, type Route } from './routes';

const scopes = ['read:space:confluence'];

/** GET /wiki/api/v2/spaces, with `ids` and `keys` as comma-separated filters. */
export const spaces: Route = {
  method: 'GET',
  path: '/wiki/api/v2/spaces',
  scopes,
  answer(call) {
    const wanted = (name: string) => call.query.getAll(name).flatMap((value) => value.split(','));
    const ids = wanted('ids');
    const keys = wanted('keys');
    const results = visible(call)
      .filter(({ id }) => ids.length === 0 || ids.includes(id))
      .filter(({ key }) => keys.length === 0 || keys.includes(key))
      .map(spaceBody);
    return { status: 200, body: { results, _links: { base: `${call.siteUrl}/wiki` } } };
  },
};

/** GET /wiki/api/v2/spaces/{id} */
export const space: Route = {
  method: 'GET',
  path: '/wiki/api/v2/spaces/*',
  scopes,
  answer(call) {
    const found = visible(call).find(({ id }) => id === call.parameters[0]);
    return found ? { status: 200, body: spaceBody(found) } : notFound;
  },
};

function visible({ wiki, person }: RestCall): readonly Space[] {
  return person ? wiki.spacesFor(person) : wiki.allSpaces;
}

function spaceBody({ id, key, name, homepageId }: Space): object {
  return {
    id,
    key,
    name,
    homepageId,
    type: 'global',
    status: 'current',
    _links: { webui: `/spaces/${key}` },
  };
}
