import type { Attachment, Content } from '../wiki/content';
import { hangingOn, type Hanging } from './hanging';
import type { RestCall, Route } from './routes';

/*
 * Files on pages and blog posts: developer.atlassian.com/cloud/confluence/rest/v2/api-group-attachment/.
 * The fields are those of its schema `AttachmentBulk`, with the `fileId` by which bodies in the Atlassian
 * Document Format name a file, in the collection `contentId-` and the content's id. Links are relative to
 * `_links.base`; the form of download links is that of public pages of real sites
 * (`/download/attachments/17465484/active.jpg?version=1&modificationDate=1457464079048&cacheVersion=1&api=v2`).
 */

interface AttachedFile extends Attachment {
  readonly content: Content;
}

const files: Hanging<AttachedFile> = {
  part: 'attachments',
  scope: 'read:attachment:confluence',
  usual: 50,
  on: (content, call) => filtered(content.attachments, call).map((each) => ({ ...each, content })),
  body: attachmentBody,
};

export const attachments: readonly Route[] = [
  hangingOn('page', files),
  hangingOn('blogpost', files),
];

function filtered(all: readonly Attachment[] = [], { query }: RestCall): readonly Attachment[] {
  const filename = query.get('filename');
  const mediaType = query.get('mediaType');
  return all
    .filter(({ title }) => filename === null || title === filename)
    .filter((each) => mediaType === null || each.mediaType === mediaType);
}

/** How Confluence calls what it knows; a site's own words for other types were not seen. */
const descriptions: Readonly<Record<string, string>> = {
  'image/png': 'PNG Image',
  'text/csv': 'CSV File',
  'text/plain': 'Text File',
};

function attachmentBody(file: AttachedFile): object {
  const { id, fileId, title, mediaType, comment, version, authorId, createdAt, content } = file;
  const webui = `/pages/viewpageattachments.action?pageId=${content.id}&preview=${encodeURIComponent(`/${content.id}/${id.replace('att', '')}/${title}`)}`;
  const download = downloadLink(content, file);
  return {
    id,
    status: 'current',
    title,
    createdAt,
    [content.type === 'page' ? 'pageId' : 'blogPostId']: content.id,
    mediaType,
    mediaTypeDescription: descriptions[mediaType] ?? 'File',
    comment,
    fileId,
    fileSize: Buffer.byteLength(file.data, 'base64'),
    webuiLink: webui,
    downloadLink: download,
    version: { number: version, message: comment, minorEdit: false, authorId, createdAt },
    _links: { webui, download },
  };
}

/** Where a file is fetched from, below the site's context path. */
function downloadLink({ id }: Pick<Content, 'id'>, file: Attachment): string {
  const query = new URLSearchParams({
    version: String(file.version),
    modificationDate: String(Date.parse(file.createdAt)),
    cacheVersion: '1',
    api: 'v2',
  });
  return `/download/attachments/${id}/${encodeURIComponent(file.title)}?${query.toString()}`;
}
