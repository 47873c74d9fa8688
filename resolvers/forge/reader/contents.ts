import { route } from '@forge/api';
import type {
  AttachmentSnapshot,
  CommentSnapshot,
  LabelSnapshot,
} from '../../../macros/host-objects/snapshot';
import { fieldsOf, textOf } from '../../../rules/fields';
import type { ContentReference, FoundContent, ReaderReads } from '../../macros/world/reads';
import type { ReaderRest } from './rest';

/* Witnesses of every path and field: developer.atlassian.com/cloud/confluence/rest/v2/, by its groups. */

/** Confluence's largest page. More of one thing than that no template lists. */
const pageSize = '250';

const kinds = { page: 'pages', blogpost: 'blogposts' } as const;

/**
 * How pages and what hangs on them are read.
 *
 * @param editedId - The content that is being edited: it may be one that was never published.
 */
export function contentReads(
  rest: ReaderRest,
  editedId?: string,
): Pick<
  ReaderReads,
  | 'contents'
  | 'body'
  | 'ancestorIds'
  | 'childIds'
  | 'labels'
  | 'attachments'
  | 'comments'
  | 'pageId'
> {
  const listOf = ({ id, type }: ContentReference, part: string, more = {}) => {
    const query = new URLSearchParams({ limit: pageSize, ...more });
    return rest.list(route`/wiki/api/v2/${kindOf(type)}/${id}/${part}?${query}`);
  };

  return {
    async contents(ids) {
      const pages = await readKind(rest, 'page', ids);
      const missing = missingOf(ids, pages);
      if (missing.length === 0) return pages;
      const published = [...pages, ...(await readKind(rest, 'blogpost', missing))];
      const draft = missingOf(ids, published).find((id) => id === editedId);
      return draft === undefined ? published : [...published, ...(await readDraft(rest, draft))];
    },

    async body({ id, type }) {
      const query = new URLSearchParams({ 'body-format': 'storage' });
      const content = await rest.ask(route`/wiki/api/v2/${kindOf(type)}/${id}?${query}`);
      return textOf(fieldsOf(fieldsOf(content?.['body'])['storage'])['value']);
    },

    // A blog post stands below no page.
    ancestorIds: async (content) =>
      content.type === 'page' ? idsOf(await listOf(content, 'ancestors')) : [],

    childIds: async (content) =>
      content.type === 'page' ? idsOf(await listOf(content, 'children')) : [],

    labels: async (content) => (await listOf(content, 'labels')).map(toLabel),

    attachments: async (content) => (await listOf(content, 'attachments')).map(toAttachment),

    comments: async (content) =>
      (await listOf(content, 'footer-comments', { 'body-format': 'storage' })).map(toComment),

    async pageId(spaceId, title) {
      const query = new URLSearchParams({ 'space-id': spaceId, title, limit: '1' });
      return idsOf(await rest.list(route`/wiki/api/v2/pages?${query}`))[0];
    },
  };
}

function kindOf(type: ContentReference['type']): string {
  return type === 'blogpost' ? kinds.blogpost : kinds.page;
}

function missingOf(ids: readonly string[], found: readonly FoundContent[]): readonly string[] {
  return ids.filter((id) => !found.some((content) => content.id === id));
}

/** `get-draft` finds only what was never published (docs/deploy.md, row 10). */
async function readDraft(rest: ReaderRest, id: string): Promise<readonly FoundContent[]> {
  const query = new URLSearchParams({ 'get-draft': 'true' });
  for (const type of ['page', 'blogpost'] as const) {
    const found = toContent(
      await rest.ask(route`/wiki/api/v2/${kinds[type]}/${id}?${query}`),
      type,
    );
    if (found) return [found];
  }
  return [];
}

async function readKind(
  rest: ReaderRest,
  type: 'page' | 'blogpost',
  ids: readonly string[],
): Promise<readonly FoundContent[]> {
  const wanted = ids.filter((id) => /^\d+$/.test(id)).slice(0, Number(pageSize));
  if (wanted.length === 0) return [];
  const query = new URLSearchParams({ id: wanted.join(','), limit: pageSize });
  const found = await rest.list(route`/wiki/api/v2/${kinds[type]}?${query}`);
  return found.flatMap((each) => toContent(each, type) ?? []);
}

function toContent(value: unknown, type: 'page' | 'blogpost'): FoundContent | undefined {
  const { id, title, spaceId, authorId, createdAt, version, _links } = fieldsOf(value);
  const { number, authorId: editorId, createdAt: editedAt, message } = fieldsOf(version);
  const path = textOf(fieldsOf(_links)['webui']);
  if (typeof id !== 'string' || typeof title !== 'string' || typeof spaceId !== 'string') {
    return undefined;
  }
  return {
    id,
    type,
    title,
    spaceId,
    urlPath: path ?? `/pages/viewpage.action?pageId=${id}`,
    version: typeof number === 'number' ? number : 1,
    versionComment: textOf(message) ?? '',
    creationDate: timeOf(createdAt),
    lastModificationDate: timeOf(editedAt),
    creatorName: textOf(authorId) ?? null,
    lastModifierName: textOf(editorId) ?? null,
  };
}

/** A label of a content or a space. */
export function toLabel(value: unknown): LabelSnapshot {
  const { name, prefix } = fieldsOf(value);
  return { name: textOf(name) ?? '', namespace: textOf(prefix) ?? 'global' };
}

function toAttachment(value: unknown): AttachmentSnapshot {
  const fields = fieldsOf(value);
  const { number, authorId, createdAt } = fieldsOf(fields['version']);
  const { download } = fieldsOf(fields['_links']);
  return {
    id: textOf(fields['id']) ?? '',
    fileId: textOf(fields['fileId']) ?? '',
    fileName: textOf(fields['title']) ?? '',
    mediaType: textOf(fields['mediaType']) ?? '',
    fileSize: typeof fields['fileSize'] === 'number' ? fields['fileSize'] : 0,
    comment: textOf(fields['comment']) ?? '',
    version: typeof number === 'number' ? number : 1,
    downloadPath: textOf(fields['downloadLink']) ?? textOf(download) ?? '',
    creationDate: timeOf(fields['createdAt']),
    lastModificationDate: timeOf(createdAt),
    creatorName: textOf(authorId) ?? null,
  };
}

function toComment(value: unknown): CommentSnapshot {
  const { id, body, version } = fieldsOf(value);
  const { createdAt, authorId } = fieldsOf(version);
  return {
    id: textOf(id) ?? '',
    body: textOf(fieldsOf(fieldsOf(body)['storage'])['value']) ?? '',
    creationDate: timeOf(createdAt),
    lastModificationDate: timeOf(createdAt),
    creatorName: textOf(authorId) ?? null,
  };
}

function idsOf(values: readonly unknown[]): readonly string[] {
  return values.flatMap((value) => textOf(fieldsOf(value)['id']) ?? []);
}

function timeOf(value: unknown): number {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? 0 : time;
}
