import { currentVersion, type Content } from '../wiki/content';
import { sees } from './hanging';
import { notFound, type RestAnswer, type RestCall, type Route } from './routes';

/*
 * GET /wiki/api/v2/pages/{page-id}/versions/{version-number}, and of blog posts:
 * developer.atlassian.com/cloud/confluence/rest/v2/api-group-version/, its schema `DetailedVersion`
 * without what the local site has no idea of.
 */

export const versions: readonly Route[] = [
  versionOf('page', 'pages'),
  versionOf('blogpost', 'blogposts'),
];

function versionOf(type: Content['type'], part: string): Route {
  return {
    method: 'GET',
    path: `/wiki/api/v2/${part}/*/versions/*`,
    scopes: ['read:page:confluence'],
    answer: (call) => answerOf(type, call),
  };
}

function answerOf(type: Content['type'], call: RestCall): RestAnswer {
  const [id = '', wanted] = call.parameters;
  const content = call.wiki.content(id);
  if (content?.type !== type || !sees(call, content)) return notFound;
  const version = content.versions.find(({ number }) => String(number) === wanted);
  if (!version) return notFound;
  const { number, authorId, createdAt, message } = version;
  const newest = currentVersion(content).number;
  return {
    status: 200,
    points: 1,
    body: {
      number,
      authorId,
      createdAt,
      message,
      minorEdit: false,
      contentTypeModified: false,
      ...(number > 1 && { prevVersion: number - 1 }),
      ...(number < newest && { nextVersion: number + 1 }),
    },
  };
}
