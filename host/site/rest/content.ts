import type { AdfDocument } from '../wiki/adf';
import { currentVersion, type Content, type Draft } from '../wiki/content';
import { storageOf } from '../wiki/storage-format';
import { badRequest, notFound, type RestAnswer, type RestCall, type Route } from './routes';

// The v2 reference asks the same scope for both kinds.
const scopes = ['read:page:confluence'];

/**
 * GET /wiki/api/v2/pages/{id}, with `body-format` of `storage` or `atlas_doc_format`, and the
 * caller's own draft, where there is one, with `get-draft=true`. Ids of comments are not found.
 */
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
  const id = parameters[0] ?? '';
  const wantsDraft = person !== undefined && query.get('get-draft') === 'true';
  const draft = wantsDraft ? wiki.draft(person, id) : undefined;
  const found = draft ?? wiki.content(id);
  if (!found) return notFound;
  const place = 'place' in found ? found.place : found;
  if (place.type !== type || (person && !wiki.mayView(person, place))) return notFound;

  const format = query.get('body-format');
  const render = format === null ? undefined : bodyFormats[format];
  if (format !== null && !render) return badRequest(`Unknown body-format: ${format}`);

  const { title, body, ...state } = 'place' in found ? draftState(found) : publishedState(found);
  return {
    status: 200,
    body: {
      id,
      title,
      spaceId: place.spaceId,
      ...(type === 'page' ? { parentId: place.parentId ?? null } : {}),
      ...state,
      body:
        format !== null && render
          ? { [format]: { representation: format, value: render(body) } }
          : {},
      _links: { webui: `/pages/${place.slug}`, base: `${call.siteUrl}/wiki` },
    },
  };
}

/** What differs between what is published and a draft of it. */
interface ContentState {
  readonly status: 'current' | 'draft';
  readonly title: string;
  readonly body: AdfDocument;
  readonly authorId: string;
  readonly createdAt: string;
  readonly version: object;
}

function draftState({ title, body, authorId, savedAt, base }: Draft): ContentState {
  const version = { number: base + 1, authorId, createdAt: savedAt, message: '', minorEdit: false };
  return { status: 'draft', title, body, authorId, createdAt: savedAt, version };
}

function publishedState(content: Content): ContentState {
  const { title, body, ...version } = currentVersion(content);
  const { authorId, createdAt } = content.versions[0];
  return {
    status: 'current',
    title,
    body,
    authorId,
    createdAt,
    version: { ...version, minorEdit: false },
  };
}
