import type { Space } from '../wiki/content';
import { administers, type Person } from '../wiki/people';
import type { Wiki } from '../wiki/wiki';
import { visibleSpaces } from './spaces';
import { notFound, type Route } from './routes';

/**
 * GET /wiki/api/v2/spaces/{id}/operations: what the caller may do in a space
 * (developer.atlassian.com/cloud/confluence/rest/v2/api-group-operation/). The pairs of operation and
 * target are those that the reference of v1 lists for permissions of spaces. Who may write in a space
 * of the local site attaches files and makes pages there, everybody who is logged in and sees it
 * comments, and its owner or the site's administrators administer it.
 */
export const spaceOperations: Route = {
  method: 'GET',
  path: '/wiki/api/v2/spaces/*/operations',
  scopes: ['read:space:confluence'],
  answer(call) {
    const { wiki, person, parameters } = call;
    const space = visibleSpaces(call).find(({ id }) => id === parameters[0]);
    if (!space) return notFound;
    return { status: 200, points: 1, body: { operations: operationsIn(wiki, space, person) } };
  },
};

interface Operation {
  readonly operation: string;
  readonly targetType: string;
}

function operationsIn(wiki: Wiki, space: Space, person: Person | undefined): readonly Operation[] {
  const writes = !person || wiki.spacesToEdit(person).some(({ id }) => id === space.id);
  const isKnown = person?.accountType !== 'anonymous';
  const leads = !person || administers(person) || space.ownerId === person.accountId;
  return [
    ...on('read', 'space'),
    ...(isKnown ? on('create', 'comment') : []),
    ...(writes ? on('create', 'page', 'blogpost', 'attachment') : []),
    ...(writes ? on('delete', 'page', 'blogpost', 'comment', 'attachment') : []),
    ...(leads ? [...on('export', 'space'), ...on('administer', 'space')] : []),
  ];
}

function on(operation: string, ...targets: readonly string[]): readonly Operation[] {
  return targets.map((targetType) => ({ operation, targetType }));
}
