import type { AdfDocument } from '../wiki/adf';
import { currentVersion, type Content } from '../wiki/content';
import { storageOf } from '../wiki/storage-format';
import { badRequest, notFound, type RestAnswer, type RestCall, type Route } from './routes';

// The v2 reference asks the same scope for both kinds.
const scopes = ['read:page:confluence'];

/** GET /wiki/api/v2/pages/{id}, with `body-format` of `storage` or `atlas_doc_format`. */
export const page: Route = {
  method: 'GET',
  path: '/wiki/api/v2/pages/*',
  scopes,
  answer: (call) => contentAnswer('page', call),
};

/** GET /wiki/api/v2/blogposts/{id}, as for pages. */
export const blogPost: Route = {
  method: 'GET',
  path: '/wiki/api/v2/blogposts/*',
  scopes,
  answer: (call) => contentAnswer('blogpost', call),
};

const bodyFormats: Readonly<Record<string, (body: AdfDocument) => string>> = {
  atlas_doc_format: (body) => JSON.stringify(body),
  storage: storageOf,
};

function contentAnswer(type: Content['type'], call: RestCall): RestAnswer {
  const { wiki, person, parameters, query } = call;
  const content = wiki.content(parameters[0] ?? '');
  if (content?.type !== type) return notFound;
  if (person && !wiki.mayView(person, content)) return notFound;

  const format = query.get('body-format');
  const render = format === null ? undefined : bodyFormats[format];
  if (format !== null && !render) return badRequest(`Unknown body-format: ${format}`);

  const version = currentVersion(content);
  return {
    status: 200,
    body: {
      id: content.id,
      status: 'current',
      title: version.title,
      spaceId: content.spaceId,
      ...(type === 'page' ? { parentId: content.parentId ?? null } : {}),
      authorId: content.versions[0].authorId,
      createdAt: content.versions[0].createdAt,
      version: {
        number: version.number,
        authorId: version.authorId,
        createdAt: version.createdAt,
        message: version.message,
        minorEdit: false,
      },
      body:
        format !== null && render
          ? { [format]: { representation: format, value: render(version.body) } }
          : {},
      _links: { webui: `/pages/${content.slug}`, base: `${call.siteUrl}/wiki` },
    },
  };
}
