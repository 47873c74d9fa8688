import { storageOf } from '../wiki/storage-format';
import type { Content } from '../wiki/content';
import { listedContent } from './content';
import { notFound, type RestAnswer, type RestCall, type Route } from './routes';

/*
 * Lists of content and of what hangs on it: developer.atlassian.com/cloud/confluence/rest/v2/, groups
 * page, blog-post, children, ancestors, label, attachment and comment. The local site has no labels and
 * no attachments: their lists are empty.
 */

function list(results: readonly object[]): RestAnswer {
  return { status: 200, points: results.length, body: { results, _links: {} } };
}

function sees({ wiki, person }: RestCall, content: Content): boolean {
  return !person || wiki.mayView(person, content);
}

function listOf(type: Content['type'], path: string): Route {
  return {
    method: 'GET',
    path,
    scopes: ['read:page:confluence'],
    answer(call) {
      const ids = (call.query.get('id') ?? '').split(',').filter(Boolean);
      const spaceId = call.query.get('space-id');
      const title = call.query.get('title');
      const found = call.wiki.allContent
        .filter((content) => content.type === type && sees(call, content))
        .filter(({ id }) => ids.length === 0 || ids.includes(id))
        .filter((content) => spaceId === null || content.spaceId === spaceId)
        .filter(({ versions }) => title === null || versions.at(-1)?.title === title);
      return list(found.map((content) => listedContent(content, call)));
    },
  };
}

/** What hangs on one content, for whoever may see that. */
function hangingOn(
  part: string,
  scope: string,
  listed: (content: Content, call: RestCall) => readonly object[],
  kind = 'pages',
): Route {
  return {
    method: 'GET',
    path: `/wiki/api/v2/${kind}/*/${part}`,
    scopes: [scope],
    answer(call) {
      const content = call.wiki.content(call.parameters[0] ?? '');
      return content && sees(call, content) ? list(listed(content, call)) : notFound;
    },
  };
}

function childrenOf({ id }: Content, call: RestCall): readonly object[] {
  return call.wiki.allContent
    .filter((child) => child.type === 'page' && child.parentId === id && sees(call, child))
    .map((child) => listedContent(child, call));
}

/** From the top down. */
function ancestorsOf({ parentId }: Content, call: RestCall): readonly object[] {
  const parent = parentId === undefined ? undefined : call.wiki.content(parentId);
  return parent ? [...ancestorsOf(parent, call), { id: parent.id, type: 'page' }] : [];
}

function commentsOn({ id }: Content, { wiki }: RestCall): readonly object[] {
  return wiki.commentsOn(id).map((comment) => ({
    id: comment.id,
    status: 'current',
    version: { number: 1, createdAt: comment.createdAt, authorId: comment.authorId },
    body: { storage: { representation: 'storage', value: storageOf(comment.body) } },
  }));
}

const nothing = (): readonly object[] => [];

export const listed: readonly Route[] = [
  listOf('page', '/wiki/api/v2/pages'),
  listOf('blogpost', '/wiki/api/v2/blogposts'),
  hangingOn('children', 'read:page:confluence', childrenOf),
  hangingOn('ancestors', 'read:content.metadata:confluence', ancestorsOf),
  ...['pages', 'blogposts'].flatMap((kind) => [
    hangingOn('labels', 'read:label:confluence', nothing, kind),
    hangingOn('attachments', 'read:attachment:confluence', nothing, kind),
    hangingOn('footer-comments', 'read:comment:confluence', commentsOn, kind),
  ]),
  {
    method: 'GET',
    path: '/wiki/api/v2/spaces/*/labels',
    scopes: ['read:label:confluence'],
    answer: () => list([]),
  },
];
