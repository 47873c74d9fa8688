import type { AdfDocument } from '../wiki/adf';
import { currentVersion, type Content, type ContentPlace, type Draft } from '../wiki/content';
import { storageOf } from '../wiki/storage-format';
import type { Person } from '../wiki/people';
import type { Wiki } from '../wiki/wiki';
import { badRequest, notFound, type RestAnswer, type RestCall, type Route } from './routes';

// The v2 reference asks the same scope for both kinds.
const scopes = ['read:page:confluence'];

/**
 * GET /wiki/api/v2/pages/{id}, with `body-format` of `storage` or `atlas_doc_format`. Ids of comments
 * are not found.
 *
 * With `get-draft=true` only a page that was never published is found, by its author alone. Of a
 * published page 404 was seen from a macro's dialog in the editor, on real sites, although somebody
 * was writing: an app's request does not see the draft that the editor keeps. So what is being
 * written is never answered, of a page that was never published neither.
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
  const wantsDraft = query.get('get-draft') === 'true';
  const found = wantsDraft ? neverPublished(wiki, person, id) : wiki.content(id);
  if (!found) return notFound;
  const place = 'place' in found ? found.place : found;
  if (place.type !== type || (person && !wiki.mayView(person, place))) return notFound;

  const format = query.get('body-format');
  if (!isBodyFormat(format)) return unknownFormat(format);
  const state = 'place' in found ? draftState(found) : publishedState(found);
  return { status: 200, points: 1, body: contentBody(place, state, format, call) };
}

/** Whether a body can be answered so; null asks for none. */
export function isBodyFormat(format: string | null): boolean {
  return format === null || format in bodyFormats;
}

export function unknownFormat(format: string | null): RestAnswer {
  return badRequest(`Unknown body-format: ${format ?? ''}`);
}

function contentBody(
  place: ContentPlace,
  { status, title, body, authorId, createdAt, version }: ContentState,
  format: string | null,
  { siteUrl }: RestCall,
): object {
  const value = format === null ? undefined : bodyFormats[format]?.(body);
  return {
    id: place.id,
    title,
    spaceId: place.spaceId,
    ...(place.type === 'page' ? { parentId: place.parentId ?? null } : {}),
    status,
    authorId,
    createdAt,
    version,
    body: format === null ? {} : { [format]: { representation: format, value } },
    _links: { webui: `/pages/${place.slug}`, base: `${siteUrl}/wiki` },
  };
}

/** Published content with its body, as whoever published it is answered. */
export function publishedContent(content: Content, call: RestCall): object {
  return contentBody(content, publishedState(content), 'atlas_doc_format', call);
}

/** Published content as lists of it have it: with a body where one is asked for. */
export function listedContent(content: Content, call: RestCall): object {
  return contentBody(content, publishedState(content), call.query.get('body-format'), call);
}

/** What differs between what is published and a draft. */
interface ContentState {
  readonly status: 'current' | 'draft';
  readonly title: string;
  readonly body: AdfDocument;
  readonly authorId: string;
  readonly createdAt: string;
  readonly version: object;
}

function neverPublished(wiki: Wiki, person: Person | undefined, id: string): Draft | undefined {
  const draft = person && wiki.draft(person, id);
  return draft?.base === 0 ? draft : undefined;
}

function draftState({ title, authorId, savedAt }: Draft): ContentState {
  const body: AdfDocument = { type: 'doc', version: 1, content: [] };
  const version = { number: 1, authorId, createdAt: savedAt, message: '', minorEdit: false };
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
