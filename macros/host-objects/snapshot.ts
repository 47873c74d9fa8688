/**
 * What the reader may see of the world, fetched as the reader before a template runs. A part that is
 * undefined was not fetched; null is what there is not, or what this reader may not see.
 */
export interface HostSnapshot {
  readonly site: SiteSnapshot;
  /** Nobody for a reader who is not known. */
  readonly reader: UserSnapshot | null;
  /** What the output is made for. */
  readonly output: 'display' | 'preview' | 'pdf' | 'word' | 'email' | 'feed';
  /** The content that the macro stands on. */
  readonly contentId?: string;
  /** Its space. */
  readonly spaceKey?: string;
  /** By id. */
  readonly contents: ReadonlyMap<string, ContentSnapshot | null>;
  /** By key. */
  readonly spaces: ReadonlyMap<string, SpaceSnapshot | null>;
  /** The keys of the spaces that the reader sees, in the order of their names. */
  readonly spaceKeys?: readonly string[];
  /** By name, which in Cloud is the account id. */
  readonly users: ReadonlyMap<string, UserSnapshot | null>;
  /** By name. */
  readonly groups: ReadonlyMap<string, GroupSnapshot | null>;
  /** Ids of pages, by `pageKey`. */
  readonly pages: ReadonlyMap<string, string | null>;
  /** What the reader may do, by `permissionKey`. */
  readonly permissions: ReadonlyMap<string, boolean>;
}

/** The site, and how it writes dates for this reader. */
export interface SiteSnapshot {
  /** With the context path, without a slash at the end. */
  readonly baseUrl: string;
  /** `/wiki` in Cloud. */
  readonly contextPath: string;
  /** BCP 47. */
  readonly locale: string;
  /** IANA's name. */
  readonly timeZone: string;
}

/** A page, a blog post or a comment. */
export interface ContentSnapshot {
  readonly id: string;
  readonly type: 'page' | 'blogpost' | 'comment' | 'custom';
  readonly title: string;
  readonly spaceKey: string;
  /** Path below the base URL. */
  readonly urlPath: string;
  readonly version: number;
  /** Milliseconds since the epoch, as are all times. */
  readonly creationDate: number;
  readonly lastModificationDate: number;
  /** Names of users. */
  readonly creatorName: string | null;
  readonly lastModifierName: string | null;
  readonly versionComment?: string;
  /** Ids from the root down to the parent. */
  readonly ancestorIds?: readonly string[];
  /** Ids in the order of the page tree. */
  readonly childIds?: readonly string[];
  readonly labels?: readonly LabelSnapshot[];
  readonly attachments?: readonly AttachmentSnapshot[];
  readonly comments?: readonly CommentSnapshot[];
  /** In storage format. */
  readonly body?: string;
}

/** A label of a content or a space. */
export interface LabelSnapshot {
  readonly name: string;
  /** `global`, `my`, `team` or `system`. */
  readonly namespace: string;
}

/** A file of a content. */
export interface AttachmentSnapshot {
  readonly id: string;
  /** By which a page in the Atlassian Document Format names it. */
  readonly fileId?: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly fileSize: number;
  readonly comment: string;
  readonly version: number;
  /** Path below the base URL. */
  readonly downloadPath: string;
  readonly creationDate: number;
  readonly lastModificationDate: number;
  readonly creatorName: string | null;
}

/** A comment on a content. */
export interface CommentSnapshot {
  readonly id: string;
  readonly body: string;
  readonly creationDate: number;
  readonly lastModificationDate: number;
  readonly creatorName: string | null;
}

/** A space. */
export interface SpaceSnapshot {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: 'global' | 'personal';
  readonly archived: boolean;
  /** Path below the base URL. */
  readonly urlPath: string;
  readonly creationDate: number;
  readonly creatorName: string | null;
  /** Plain text. */
  readonly description?: string;
  readonly homePageId?: string | null;
  readonly labels?: readonly LabelSnapshot[];
}

/** A user, as far as the reader may know them. */
export interface UserSnapshot {
  /** In Cloud the account id: there are no user names. */
  readonly name: string;
  readonly fullName: string;
  /** Where the user lets the reader see it. */
  readonly email: string | null;
  /** Path below the base URL. */
  readonly picturePath: string | null;
  /** Names of the groups, in alphabetical order. */
  readonly groupNames?: readonly string[];
}

/** A group. */
export interface GroupSnapshot {
  readonly name: string;
  /** Names of its users. */
  readonly memberNames?: readonly string[];
}

/** The key of a page in `pages`. A space's key has no colon. */
export function pageKey(spaceKey: string, title: string): string {
  return `${spaceKey}:${title}`;
}

/** The key of a content or space in `permissions`. */
export function permissionKey(operation: PermissionOperation, target: string): string {
  return `${operation}:${target}`;
}

/** What a reader may do: on content by its id, and in a space by its key. */
export type PermissionOperation =
  | 'view'
  | 'edit'
  | 'remove'
  | 'comment'
  | 'attach'
  | 'create-page'
  | 'administer-space'
  | 'administer';
