import { createHash } from 'node:crypto';
import { people, personByAccountId, type Person } from '../wiki/people';
import { pagedBy } from './paged';
import { notFound, type RestAnswer, type RestCall, type Route } from './routes';

/*
 * People and groups: developer.atlassian.com/cloud/confluence/rest/v2/api-group-user/ and
 * .../rest/v1/api-group-users/, api-group-group/. Each costs two points
 * (developer.atlassian.com/cloud/confluence/rate-limiting/).
 */

function list(results: readonly object[]): RestAnswer {
  return { status: 200, points: 2 * results.length, body: { results, _links: {} } };
}

/** Ids of groups are of Atlassian's making; here the same at every start. */
function groupBody(name: string): { readonly type: string; readonly name: string; id: string } {
  const hex = createHash('sha256').update(name).digest('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
  return { type: 'group', name, id };
}

function personBody({ accountId, name }: Person): object {
  return {
    accountId,
    accountType: 'atlassian',
    accountStatus: 'active',
    displayName: name,
    publicName: name,
    email: '',
    profilePicture: { path: '/wiki/aa-avatar/none', isDefault: true },
  };
}

const known = people.filter(({ accountType }) => accountType !== 'anonymous');
const groupNames = [...new Set(known.flatMap(({ groups }) => groups))];

export const groups: readonly Route[] = [
  {
    method: 'POST',
    path: '/wiki/api/v2/users-bulk',
    scopes: ['read:user:confluence'],
    answer({ body }) {
      const { accountIds } = (body ?? {}) as { readonly accountIds?: unknown };
      const ids: readonly unknown[] = Array.isArray(accountIds) ? accountIds : [];
      return list(known.filter(({ accountId }) => ids.includes(accountId)).map(personBody));
    },
  },
  {
    method: 'GET',
    path: '/wiki/rest/api/user/memberof',
    scopes: ['read:group:confluence', 'read:confluence-groups'],
    answer({ query }) {
      const person = personByAccountId(query.get('accountId') ?? '');
      return person ? list(person.groups.map(groupBody)) : notFound;
    },
  },
  {
    method: 'GET',
    path: '/wiki/rest/api/group/by-name',
    scopes: ['read:group:confluence', 'read:confluence-groups'],
    answer({ query }) {
      const name = groupNames.find((each) => each === query.get('name'));
      return name === undefined ? notFound : { status: 200, points: 2, body: groupBody(name) };
    },
  },
  {
    method: 'GET',
    path: '/wiki/rest/api/group',
    scopes: ['read:group:confluence', 'read:confluence-groups'],
    answer: (call) => someGroups(call, groupNames.toSorted()),
  },
  {
    // By a part of the name; the reference does not say of which letters.
    method: 'GET',
    path: '/wiki/rest/api/group/picker',
    scopes: ['read:group:confluence', 'read:confluence-groups'],
    answer(call) {
      const sought = (call.query.get('query') ?? '').toLowerCase();
      return someGroups(
        call,
        groupNames.filter((name) => name.toLowerCase().includes(sought)),
      );
    },
  },
  {
    method: 'GET',
    path: '/wiki/rest/api/group/*/membersByGroupId',
    scopes: ['read:group:confluence', 'read:confluence-groups'],
    answer({ parameters }) {
      const name = groupNames.find((each) => groupBody(each).id === parameters[0]);
      if (name === undefined) return notFound;
      return list(known.filter((person) => person.groups.includes(name)).map(personBody));
    },
  },
];

function someGroups(call: RestCall, names: readonly string[]): RestAnswer {
  const body = pagedBy('start', call, names.map(groupBody), 200);
  return { status: 200, points: 2 * body.size, body };
}
