import { route } from '@forge/api';
import type { UserSnapshot } from '../../../macros/host-objects/snapshot';
import { fieldsOf, textOf } from '../../../rules/fields';
import type { ReaderReads } from '../../macros/world/reads';
import type { ReaderRest } from './rest';

/** Confluence's largest page of groups and of members. */
const pageSize = '200';
/** What a person or a group costs. */
const identity = 2;
/** People of one request; the reference names no limit, and that of its older sister is this one. */
const mostPeople = 100;

const json = (body: object) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

/**
 * How people and groups are read: developer.atlassian.com/cloud/confluence/rest/v2/api-group-user/ and
 * .../rest/v1/api-group-users/, api-group-group/, api-group-content-permissions/.
 */
export function peopleReads(
  rest: ReaderRest,
): Pick<ReaderReads, 'users' | 'groupNamesOf' | 'groupId' | 'memberNames' | 'may'> {
  return {
    async users(accountIds) {
      const ids = accountIds.filter((id) => /^[\w:.-]{1,128}$/.test(id)).slice(0, mostPeople);
      if (ids.length === 0) return [];
      const path = route`/wiki/api/v2/users-bulk`;
      const found = await rest.list(path, json({ accountIds: ids }), identity);
      return found.flatMap((each) => toUser(each) ?? []);
    },

    async groupNamesOf(accountId) {
      const query = new URLSearchParams({ accountId, limit: pageSize });
      const groups = await rest.list(route`/wiki/rest/api/user/memberof?${query}`, {}, identity);
      return groups.flatMap((group) => textOf(fieldsOf(group)['name']) ?? []);
    },

    async groupId(name) {
      if (name === '') return undefined;
      const query = new URLSearchParams({ name });
      const group = await rest.ask(route`/wiki/rest/api/group/by-name?${query}`);
      return textOf(group?.['id']);
    },

    async memberNames(groupId) {
      const query = new URLSearchParams({ limit: pageSize });
      const path = route`/wiki/rest/api/group/${groupId}/membersByGroupId?${query}`;
      const members = await rest.list(path, {}, identity);
      return members.flatMap((member) => textOf(fieldsOf(member)['accountId']) ?? []);
    },

    async may(accountId, contentId, operation) {
      const answer = await rest.ask(
        route`/wiki/rest/api/content/${contentId}/permission/check`,
        json({ subject: { type: 'user', identifier: accountId }, operation }),
      );
      return answer?.['hasPermission'] === true;
    },
  };
}

function toUser(value: unknown): UserSnapshot | undefined {
  const { accountId, displayName, publicName, email, profilePicture } = fieldsOf(value);
  if (typeof accountId !== 'string') return undefined;
  const { path } = fieldsOf(profilePicture);
  return {
    name: accountId,
    fullName: textOf(displayName) ?? textOf(publicName) ?? '',
    email: textOf(email) ?? null,
    picturePath: textOf(path) ?? null,
  };
}
