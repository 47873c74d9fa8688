import { kind, object, value, type Kind } from '../kind';
import type { GroupSnapshot, UserSnapshot } from '../snapshot';

const userName = value<UserSnapshot>((data) => data.name);
const picturePath = value<UserSnapshot>((data) => data.picturePath);

/** A user: Confluence's ConfluenceUser. Its name is the account id, for Cloud has no user names. */
export const user: Kind<UserSnapshot> = kind<UserSnapshot>(
  {
    name: userName,
    lowerName: value((data) => data.name.toLowerCase()),
    fullName: value((data) => data.fullName),
    email: value((data) => data.email),
    key: object('userKey', (data, host) => host.view('userKey', data)),
  },
  {},
  ({ name }) => name,
);

/** `$user.key`: a UserKey. */
export const userKey: Kind<UserSnapshot> = kind<UserSnapshot>(
  { stringValue: userName },
  {},
  ({ name }) => name,
);

/** A user's picture: a ProfilePictureInfo. */
export const picture: Kind<UserSnapshot> = kind<UserSnapshot>(
  { downloadPath: picturePath, uriReference: picturePath },
  {},
  ({ picturePath: path }) => path ?? '',
);

/** A group. */
export const group: Kind<GroupSnapshot> = kind<GroupSnapshot>(
  { name: value((data) => data.name) },
  {},
  ({ name }) => name,
);
