import { kind, object, value, type Host, type Kind } from '../kind';
import { contentOf, userOf } from '../lookup';
import type { SpaceSnapshot } from '../snapshot';
import { toDate, toList, toLong, type Value } from '../values';

const name = value<SpaceSnapshot>((data) => data.name);
const urlPath = value<SpaceSnapshot>((data) => data.urlPath);
const type = value<SpaceSnapshot>((data) => data.type);

function home(data: SpaceSnapshot, host: Host): Value | undefined {
  if (data.homePageId === undefined) return host.lacks('space.home', data.key);
  return data.homePageId === null ? null : contentOf(host, data.homePageId);
}

/** `$space`, and every space that is looked up: Confluence's Space. */
export const space: Kind<SpaceSnapshot> = kind<SpaceSnapshot>(
  {
    id: value((data) => toLong(data.id)),
    key: value((data) => data.key),
    name,
    displayTitle: name,
    urlPath,
    browseUrlPath: urlPath,
    type,
    spaceType: type,
    spaceStatus: value((data) => (data.archived ? 'ARCHIVED' : 'CURRENT')),
    archived: value((data) => data.archived),
    personal: value((data) => data.type === 'personal'),
    global: value((data) => data.type === 'global'),
    creationDate: value((data) => toDate(data.creationDate)),
    creatorName: value((data) => data.creatorName),
    creator: object('user', (data, host) => userOf(host, data.creatorName)),
    description: object('description', (data, host) => host.view('description', data)),
    homePage: object('content', home, 'space.home'),
  },
  {},
  ({ key }) => key,
);

const text = value<SpaceSnapshot>(
  (data, host) => data.description ?? host.lacks('space.description', data.key),
  'space.description',
);

/** `$space.description`: Confluence's SpaceDescription, which has the space's labels too. */
export const description: Kind<SpaceSnapshot> = kind<SpaceSnapshot>(
  {
    bodyAsString: text,
    body: text,
    space: object('space', (data, host) => host.view('space', data)),
    labels: object(
      'label[]',
      (data, host) =>
        data.labels
          ? toList(data.labels.map((label) => host.view('label', label)))
          : host.lacks('space.labels', data.key),
      'space.labels',
    ),
  },
  {},
  ({ key }) => `description of ${key}`,
);
