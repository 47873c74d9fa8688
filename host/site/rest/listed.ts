import { storageOf } from '../wiki/storage-format';
import { currentVersion, type Comment, type Content } from '../wiki/content';
import { isBodyFormat, listedContent, unknownFormat } from './content';
import { hangingOn, sees, type Hanging } from './hanging';
import { paged } from './paged';
import type { RestCall, Route } from './routes';

/*
 * Lists of content, and of the content that hangs on other content:
 * developer.atlassian.com/cloud/confluence/rest/v2/, groups page, blog-post, children, ancestors and comment.
 * Fields are those of its schemas (`PageBulk`, `ChildPage`, `Ancestor`, `PageCommentModel`).
 */

/** What the reference gives as the number of one page of a list. */
const usual = 25;

function listOf(type: Content['type'], path: string): Route {
  return {
    method: 'GET',
    path,
    scopes: ['read:page:confluence'],
    answer(call) {
      const format = call.query.get('body-format');
      if (!isBodyFormat(format)) return unknownFormat(format);
      const ids = (call.query.get('id') ?? '').split(',').filter(Boolean);
      const spaceId = call.query.get('space-id');
      const title = call.query.get('title');
      const found = call.wiki.allContent
        .filter((content) => content.type === type && sees(call, content))
        .filter(({ id }) => ids.length === 0 || ids.includes(id))
        .filter((content) => spaceId === null || content.spaceId === spaceId)
        .filter((content) => title === null || currentVersion(content).title === title);
      return paged(call, found, usual, (content) => listedContent(content, call));
    },
  };
}

const children: Hanging<Content> = {
  part: 'children',
  scope: 'read:page:confluence',
  usual,
  on: ({ id }, call) =>
    call.wiki.allContent.filter(
      (child) => child.type === 'page' && child.parentId === id && sees(call, child),
    ),
  body: (child, { wiki }) => ({
    id: child.id,
    status: 'current',
    title: currentVersion(child).title,
    spaceId: child.spaceId,
    childPosition: wiki.allContent.indexOf(child),
  }),
};

/** From the top down. */
const ancestors: Hanging<Content> = {
  part: 'ancestors',
  scope: 'read:content.metadata:confluence',
  usual,
  on: ancestorsOf,
  body: ({ id }) => ({ id, type: 'page' }),
};

function ancestorsOf({ parentId }: Content, call: RestCall): readonly Content[] {
  const parent = parentId === undefined ? undefined : call.wiki.content(parentId);
  return parent ? [...ancestorsOf(parent, call), parent] : [];
}

const comments: Hanging<Comment> = {
  part: 'footer-comments',
  scope: 'read:comment:confluence',
  usual,
  on: ({ id }, { wiki }) => wiki.commentsOn(id),
  body: commentBody,
};

function commentBody(comment: Comment, { wiki, query }: RestCall): object {
  const { id, contentId, createdAt, authorId } = comment;
  const content = wiki.content(contentId);
  const title = content ? `Re: ${currentVersion(content).title}` : '';
  const value = storageOf(comment.body);
  return {
    id,
    status: 'current',
    title,
    [content?.type === 'blogpost' ? 'blogPostId' : 'pageId']: contentId,
    version: { number: 1, message: '', minorEdit: false, createdAt, authorId },
    body:
      query.get('body-format') === 'storage'
        ? { storage: { representation: 'storage', value } }
        : {},
  };
}

export const listed: readonly Route[] = [
  listOf('page', '/wiki/api/v2/pages'),
  listOf('blogpost', '/wiki/api/v2/blogposts'),
  hangingOn('page', children),
  hangingOn('page', ancestors),
  hangingOn('page', comments),
  hangingOn('blogpost', comments),
];
