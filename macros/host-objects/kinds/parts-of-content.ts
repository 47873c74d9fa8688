import { kind, object, value, type Kind } from '../kind';
import { userOf } from '../lookup';
import type { AttachmentSnapshot, CommentSnapshot, LabelSnapshot } from '../snapshot';
import { textOf, toDate, toLong } from '../values';
import { fileSizeInWords } from '../words';

const fileName = value<AttachmentSnapshot>((data) => data.fileName);
const downloadPath = value<AttachmentSnapshot>((data) => data.downloadPath);
const mediaType = value<AttachmentSnapshot>((data) => data.mediaType);
const fileComment = value<AttachmentSnapshot>((data) => data.comment);

/** A file of a content: Confluence's Attachment. */
export const attachment: Kind<AttachmentSnapshot> = kind<AttachmentSnapshot>(
  {
    id: value((data) => toLong(data.id)),
    idAsString: value((data) => data.id),
    fileName,
    title: fileName,
    displayTitle: fileName,
    nameForComparison: fileName,
    type: value(() => 'attachment'),
    fileExtension: value((data) => /\.([^.]+)$/.exec(data.fileName)?.[1] ?? ''),
    fileSize: value((data) => toLong(data.fileSize)),
    niceFileSize: value((data) => fileSizeInWords(data.fileSize)),
    mediaType,
    contentType: mediaType,
    comment: fileComment,
    versionComment: fileComment,
    version: value((data) => data.version),
    downloadPath,
    downloadPathWithoutVersion: downloadPath,
    urlPath: downloadPath,
    creationDate: value((data) => toDate(data.creationDate)),
    lastModificationDate: value((data) => toDate(data.lastModificationDate)),
    creatorName: value((data) => data.creatorName),
    creator: object('user', (data, host) => userOf(host, data.creatorName)),
  },
  {},
  (data) => `attachment: ${data.fileName} v.${data.version} (${data.id})`,
);

/** A comment on a content: Confluence's Comment. */
export const comment: Kind<CommentSnapshot> = kind<CommentSnapshot>(
  {
    id: value((data) => toLong(data.id)),
    idAsString: value((data) => data.id),
    type: value(() => 'comment'),
    bodyAsString: value((data) => data.body),
    creationDate: value((data) => toDate(data.creationDate)),
    lastModificationDate: value((data) => toDate(data.lastModificationDate)),
    creatorName: value((data) => data.creatorName),
    creator: object('user', (data, host) => userOf(host, data.creatorName)),
  },
  {},
  (data) => `comment: ${data.id}`,
);

const labelName = value<LabelSnapshot>((data) => data.name);

/** A label: Confluence's Label. */
export const label: Kind<LabelSnapshot> = kind<LabelSnapshot>(
  {
    name: labelName,
    displayTitle: labelName,
    namespace: value((data) => data.namespace),
    urlPath: value((data) => `/label/${encodeURIComponent(data.name)}`),
  },
  {
    getUrlPath: {
      gives: 'value',
      arity: 1,
      read: (data, _, [spaceKey]) =>
        `/label/${encodeURIComponent(textOf(spaceKey))}/${encodeURIComponent(data.name)}`,
    },
  },
  (data) => (data.namespace === 'global' ? data.name : `${data.namespace}:${data.name}`),
);
