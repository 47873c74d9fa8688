import { getAppContext, route, type Route } from '@forge/api';
import { fieldsOf } from '../../rules/fields';
import { askConfluence, ConfluenceFailure } from './confluence';

/** A published page or blog post, as the person who asks may read it. */
export interface PublishedContent {
  readonly spaceId: string;
  /** The body in the Atlassian Document Format. */
  readonly body: unknown;
}

/** What kinds of content have macros of ours; comments are none, and have endpoints of their own. */
const kinds: readonly ((id: string, query: URLSearchParams) => Route)[] = [
  (id, query) => route`/wiki/api/v2/pages/${id}?${query}`,
  (id, query) => route`/wiki/api/v2/blogposts/${id}?${query}`,
];

/**
 * The published version of a page or blog post, read with the rights of the person who asks;
 * undefined when there is none, or none that this person may see
 * (developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/).
 */
export async function readPublished(contentId: string): Promise<PublishedContent | undefined> {
  const content = await readContent(contentId, { 'body-format': 'atlas_doc_format' });
  if (content?.['status'] !== 'current') return undefined;
  const value = fieldsOf(fieldsOf(content['body'])['atlas_doc_format'])['value'];
  const { spaceId } = content;
  if (typeof spaceId !== 'string' || typeof value !== 'string') return undefined;
  return { spaceId, body: JSON.parse(value) as unknown };
}

/**
 * The space of a page or blog post that the person may edit, published or not; undefined when it is
 * not there, or this person may not edit it.
 *
 * The published version comes first: `get-draft` finds only what was never published, and answers 404
 * for the rest, also while somebody is writing (docs/deploy.md, row 10).
 */
export async function editableSpace(
  contentId: string,
  accountId: string,
): Promise<string | undefined> {
  const content =
    (await readContent(contentId, {})) ?? (await readContent(contentId, { 'get-draft': 'true' }));
  const spaceId = content?.['spaceId'];
  if (typeof spaceId !== 'string') return undefined;
  return (await mayEdit(contentId, accountId)) ? spaceId : undefined;
}

/** The app's own id, as it stands in the keys of its macros on a page. */
export function appId(): string {
  return getAppContext().appAri.appId;
}

async function readContent(
  contentId: string,
  query: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  for (const kind of kinds) {
    const response = await askConfluence(kind(contentId, new URLSearchParams(query)));
    if (response.ok) return fieldsOf(await response.json());
    // Confluence answers alike for what is not there and for what this person may not see.
    if (response.status !== 404) throw new ConfluenceFailure(response.status);
  }
  return undefined;
}

/** developer.atlassian.com/cloud/confluence/rest/v1/api-group-content-permissions/ */
async function mayEdit(contentId: string, accountId: string): Promise<boolean> {
  const response = await askConfluence(
    route`/wiki/rest/api/content/${contentId}/permission/check`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        subject: { type: 'user', identifier: accountId },
        operation: 'update',
      }),
    },
  );
  if (!response.ok) return false;
  return fieldsOf(await response.json())['hasPermission'] === true;
}
