import { kind, object, value, type Host, type Kind, type Property } from '../kind';
import { contentOf, contentsOf, currentSpace, spaceOf, userOf } from '../lookup';
import type { HostPart } from '../need';
import type { ContentSnapshot } from '../snapshot';
import { textOf, toDate, toList, toLong, type Value } from '../values';

/** The parts of a content that are fetched one by one. */
const parts = {
  ancestorIds: 'content.ancestors',
  childIds: 'content.children',
  labels: 'content.labels',
  attachments: 'content.attachments',
  comments: 'content.comments',
  body: 'content.body',
} as const satisfies Partial<Record<keyof ContentSnapshot, HostPart>>;

type Part = keyof typeof parts;
type Fetched<Name extends Part> = NonNullable<ContentSnapshot[Name]>;

/** Reads what is made of a part, once that part is there. */
function from<Name extends Part>(
  name: Name,
  read: (part: Fetched<Name>, host: Host, data: ContentSnapshot) => Value | undefined,
): Property<ContentSnapshot>['read'] {
  return (data, host) => {
    const part = data[name] as Fetched<Name> | undefined;
    return part === undefined ? host.lacks(parts[name], data.id) : read(part, host, data);
  };
}

const title = value<ContentSnapshot>((data) => data.title);
const body = value<ContentSnapshot>(
  from('body', (text) => text),
  parts.body,
);
const children = object<ContentSnapshot>(
  'content[]',
  from('childIds', (ids, host) => contentsOf(host, ids)),
  parts.childIds,
);
const labels = object<ContentSnapshot>(
  'label[]',
  from('labels', (all, host) => toList(all.map((label) => host.view('label', label)))),
  parts.labels,
);
const attachments = object<ContentSnapshot>(
  'attachment[]',
  from('attachments', (all, host) => toList(all.map((file) => host.view('attachment', file)))),
  parts.attachments,
);
const comments = object<ContentSnapshot>(
  'comment[]',
  from('comments', (all, host) => toList(all.map((comment) => host.view('comment', comment)))),
  parts.comments,
);
const hasChildren = value<ContentSnapshot>(
  from('childIds', (ids) => ids.length > 0),
  parts.childIds,
);

/** `$content`, and every page that is reached from it: Confluence's Page and BlogPost. */
export const content: Kind<ContentSnapshot> = kind<ContentSnapshot>(
  {
    id: value((data) => toLong(data.id)),
    idAsString: value((data) => data.id),
    title,
    displayTitle: title,
    realTitle: title,
    nameForComparison: title,
    type: value((data) => data.type),
    urlPath: value((data) => data.urlPath),
    version: value((data) => data.version),
    versionComment: value((data) => data.versionComment ?? ''),
    creationDate: value((data) => toDate(data.creationDate)),
    lastModificationDate: value((data) => toDate(data.lastModificationDate)),
    creatorName: value((data) => data.creatorName),
    lastModifierName: value((data) => data.lastModifierName),
    creator: object('user', (data, host) => userOf(host, data.creatorName), 'content.creator'),
    lastModifier: object(
      'user',
      (data, host) => userOf(host, data.lastModifierName),
      'content.lastModifier',
    ),
    spaceKey: value((data) => data.spaceKey),
    space: object(
      'space',
      (data, host) =>
        data.spaceKey === host.snapshot.spaceKey
          ? currentSpace(host)
          : spaceOf(host, data.spaceKey),
      'space',
    ),
    ancestors: object(
      'content[]',
      from('ancestorIds', (ids, host) => contentsOf(host, ids)),
      parts.ancestorIds,
    ),
    parent: object(
      'content',
      from('ancestorIds', (ids, host) => {
        const id = ids.at(-1);
        return id === undefined ? null : contentOf(host, id);
      }),
      parts.ancestorIds,
    ),
    rootLevel: value(
      from('ancestorIds', (ids) => ids.length === 0),
      parts.ancestorIds,
    ),
    children,
    sortedChildren: children,
    labels,
    visibleLabels: labels,
    globalLabels: labels,
    labelCount: value(
      from('labels', (all) => all.length),
      parts.labels,
    ),
    attachments,
    latestVersionsOfAttachments: attachments,
    comments,
    topLevelComments: comments,
    bodyAsString: body,
    bodyContent: object('body', (data, host) => host.view('body', data), parts.body),
    homePage: value((data, host) => {
      const home = host.snapshot.spaces.get(data.spaceKey)?.homePageId;
      return home === undefined ? host.lacks('space.home', data.spaceKey) : home === data.id;
    }, 'space.home'),
    contentStatus: value(() => 'current'),
    current: value(() => true),
    new: value(() => false),
    draft: value(() => false),
    deleted: value(() => false),
    latestVersion: object('content', (data, host) => host.view('content', data)),
  },
  {
    hasChildren: { ...hasChildren, arity: 0 },
    getVisibleLabels: { ...labels, arity: 1 },
    getGlobalLabels: { ...labels, arity: 1 },
    getAttachmentNamed: {
      gives: 'attachment',
      part: parts.attachments,
      arity: 1,
      read: (data, host, [name]) =>
        from('attachments', (all) => {
          host.charge(all.length);
          const wanted = textOf(name);
          const file = all.find(({ fileName }) => fileName === wanted);
          return file ? host.view('attachment', file) : null;
        })(data, host),
    },
    toPageContext: {
      gives: 'renderContext',
      arity: 0,
      read: (_, host) => host.view('renderContext', host.snapshot),
    },
  },
  (data) => `${data.type}: ${data.title} v.${data.version} (${data.id})`,
);

/** `$content.bodyContent` */
export const contentBody: Kind<ContentSnapshot> = kind<ContentSnapshot>(
  { body, content: object('content', (data, host) => host.view('content', data)) },
  {},
  ({ id }) => `body of ${id}`,
);
