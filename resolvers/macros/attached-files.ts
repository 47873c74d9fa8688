import type { AttachedFile, FoundFile } from '../../macros/adf/body/markup';
import type { HostSnapshot } from '../../macros/host-objects/snapshot';
import type { Want } from './world/wants';

/** Of how many pages the files of one body are looked for. */
const mostPages = 5;

/**
 * The page that a file was uploaded to, as its collection says. A copied page may name the one that it
 * was copied from; whether the reader may see that, Confluence says.
 */
function pageOf({ collection }: AttachedFile): string | undefined {
  return /^contentId-(\d{1,20})$/.exec(collection)?.[1];
}

/** What is asked for to know where files are. */
export function wantsOfFiles(files: readonly AttachedFile[]): readonly Want[] {
  const pages = new Set(files.flatMap((file) => pageOf(file) ?? []));
  return [...pages].slice(0, mostPages).map((id) => ({ part: 'content.attachments', about: [id] }));
}

/** Where a file is, if it is attached to a page that the reader sees: its current version. */
export function foundFile(
  { contents, site }: HostSnapshot,
  file: AttachedFile,
): FoundFile | undefined {
  const page = pageOf(file);
  if (page === undefined || file.id === '') return undefined;
  const attached = contents.get(page)?.attachments?.find(({ fileId }) => fileId === file.id);
  if (!attached) return undefined;
  const name = attached.fileName;
  const segment = encodeURIComponent(name.replaceAll(/\p{Surrogate}/gu, ''));
  return { address: `${site.contextPath}/download/attachments/${page}/${segment}`, name };
}
