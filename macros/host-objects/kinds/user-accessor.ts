import { kind, type Host, type Kind, type Method } from '../kind';
import { groupOf, present, userOf } from '../lookup';
import { lookupOf } from '../need';
import type { HostSnapshot, UserSnapshot } from '../snapshot';
import { textOf, toList, type Value } from '../values';

const userByName: Method<HostSnapshot> = {
  gives: 'user',
  arity: 1,
  needs: lookupOf('user'),
  read: (_, host, [name]) => userOf(host, textOf(name)),
};

/** Templates name users and groups by their names or hand over the objects. */
function userData(host: Host, value: Value | undefined): UserSnapshot | undefined {
  const user = typeof value === 'string' ? userOf(host, value) : value;
  return host.viewed('user', user);
}

function memberNames(_: HostSnapshot, host: Host, [value]: readonly Value[]): Value | undefined {
  const group = host.viewed('group', typeof value === 'string' ? groupOf(host, value) : value);
  if (!group) return undefined;
  return group.memberNames ? toList(group.memberNames) : host.lacks('group.members', group.name);
}

function groupNames(_: HostSnapshot, host: Host, [value]: readonly Value[]): Value | undefined {
  const user = userData(host, value);
  if (!user) return undefined;
  return user.groupNames ? toList(user.groupNames) : host.lacks('user.groups', user.name);
}

const members: Method<HostSnapshot> = {
  gives: 'value',
  arity: 1,
  needs: lookupOf('group.members'),
  read: memberNames,
};
const groupsOfUser: Method<HostSnapshot> = {
  gives: 'value',
  arity: 1,
  needs: lookupOf('user.groups'),
  read: groupNames,
};

/** `$userAccessor`: users and groups. */
export const userAccessor: Kind<HostSnapshot> = kind<HostSnapshot>(
  {},
  {
    getUserByName: userByName,
    getUser: userByName,
    getUserByKey: userByName,
    getGroup: {
      gives: 'group',
      arity: 1,
      needs: lookupOf('group'),
      read: (_, host, [name]) => groupOf(host, textOf(name)),
    },
    getMemberNamesAsList: members,
    getMemberNames: members,
    getGroupNamesForUserName: groupsOfUser,
    getGroupNames: groupsOfUser,
    getGroups: {
      gives: 'group[]',
      arity: 1,
      needs: lookupOf('user.groups'),
      read: (_, host, [value]) => {
        const user = userData(host, value);
        if (!user) return undefined;
        if (!user.groupNames) return host.lacks('user.groups', user.name);
        return toList(present(user.groupNames.map((name) => groupOf(host, name))));
      },
    },
    hasMembership: {
      gives: 'value',
      arity: 2,
      needs: ([, user]) => (user ? [{ part: 'user.groups', arguments: [user] }] : []),
      read: (_, host, [group, value]) => {
        const user = userData(host, value);
        if (!user) return false;
        if (!user.groupNames) return host.lacks('user.groups', user.name);
        return user.groupNames.includes(host.viewed('group', group)?.name ?? textOf(group));
      },
    },
    getUserProfilePicture: {
      gives: 'picture',
      arity: 1,
      needs: lookupOf('user'),
      read: (_, host, [value]) => {
        const user = userData(host, value);
        return user && host.view('picture', user);
      },
    },
  },
  () => 'userAccessor',
);
