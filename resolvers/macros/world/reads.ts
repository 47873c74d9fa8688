import type {
  AttachmentSnapshot,
  CommentSnapshot,
  ContentSnapshot,
  LabelSnapshot,
  SpaceSnapshot,
  UserSnapshot,
} from '../../../macros/host-objects/snapshot';

/** A page or blog post. Which key its space has is another question. */
export interface FoundContent extends Omit<ContentSnapshot, 'spaceKey'> {
  readonly spaceId: string;
}

/** What endpoints of one content need of it. */
export type ContentReference = Pick<ContentSnapshot, 'id' | 'type'>;

/** What a reader may be asked about on a content. */
export type CheckedOperation = 'update' | 'delete';

/**
 * What macros may see of Confluence: each read is made as the person who reads the page, and finds
 * what that person may see.
 */
export interface ReaderReads {
  contents(ids: readonly string[]): Promise<readonly FoundContent[]>;
  /** In storage format; undefined where there is none any more. */
  body(content: ContentReference): Promise<string | undefined>;
  /** From the root down to the parent. */
  ancestorIds(content: ContentReference): Promise<readonly string[]>;
  /** Pages right below, in the order of the page tree. */
  childIds(content: ContentReference): Promise<readonly string[]>;
  labels(content: ContentReference): Promise<readonly LabelSnapshot[]>;
  attachments(content: ContentReference): Promise<readonly AttachmentSnapshot[]>;
  comments(content: ContentReference): Promise<readonly CommentSnapshot[]>;
  spacesByIds(ids: readonly string[]): Promise<readonly SpaceSnapshot[]>;
  spacesByKeys(keys: readonly string[]): Promise<readonly SpaceSnapshot[]>;
  spaceLabels(spaceId: string): Promise<readonly LabelSnapshot[]>;
  /** What the reader may do in a space, each as `create page`: the operation and what is its target. */
  spaceOperations(spaceId: string): Promise<ReadonlySet<string>>;
  /** In the order of their names. */
  spaceKeys(): Promise<readonly string[]>;
  users(accountIds: readonly string[]): Promise<readonly UserSnapshot[]>;
  groupNamesOf(accountId: string): Promise<readonly string[]>;
  /** Id of a group; undefined for none of that name. */
  groupId(name: string): Promise<string | undefined>;
  memberNames(groupId: string): Promise<readonly string[]>;
  pageId(spaceId: string, title: string): Promise<string | undefined>;
  may(accountId: string, contentId: string, operation: CheckedOperation): Promise<boolean>;
  isAdministrator(): Promise<boolean>;
}

/** The macros of one page ask for more of Confluence than one page may cost. */
export class TooDemanding extends Error {
  constructor() {
    super('the macros ask for too much of Confluence');
  }
}
