import type {
  ContentSnapshot,
  HostSnapshot,
  SpaceSnapshot,
  UserSnapshot,
} from '../../../macros/host-objects/snapshot';

/** A page with defaults. */
export function samplePage(changes: Partial<ContentSnapshot> = {}): ContentSnapshot {
  return {
    id: '4711',
    type: 'page',
    title: 'Checkout runbook',
    spaceKey: 'OPS',
    urlPath: '/spaces/OPS/pages/4711',
    version: 3,
    creationDate: Date.UTC(2026, 0, 5, 9, 30),
    lastModificationDate: Date.UTC(2026, 1, 1),
    creatorName: 'u-amira',
    lastModifierName: 'u-jonas',
    ...changes,
  };
}

/** A space with defaults. */
export function sampleSpace(changes: Partial<SpaceSnapshot> = {}): SpaceSnapshot {
  return {
    id: '98',
    key: 'OPS',
    name: 'Operations',
    type: 'global',
    archived: false,
    urlPath: '/spaces/OPS',
    creationDate: Date.UTC(2020, 4, 4),
    creatorName: 'u-amira',
    ...changes,
  };
}

/** A user with defaults. */
export function sampleUser(changes: Partial<UserSnapshot> = {}): UserSnapshot {
  return {
    name: 'u-amira',
    fullName: 'Amira Haddad',
    email: 'amira@example.com',
    picturePath: '/aa-avatar/u-amira',
    ...changes,
  };
}

/** One page in one space, seen by its author, and nothing else fetched. */
export function sampleSnapshot(changes: Partial<HostSnapshot> = {}): HostSnapshot {
  return {
    site: {
      baseUrl: 'https://acme.example.com/wiki',
      contextPath: '/wiki',
      locale: 'en-US',
      timeZone: 'Europe/Berlin',
    },
    reader: sampleUser(),
    output: 'display',
    contentId: '4711',
    spaceKey: 'OPS',
    contents: new Map([['4711', samplePage()]]),
    spaces: new Map([['OPS', sampleSpace()]]),
    users: new Map(),
    groups: new Map(),
    pages: new Map(),
    permissions: new Map(),
    ...changes,
  };
}
