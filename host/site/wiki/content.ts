import type { AdfDocument } from './adf';

/**
 * Who may do what: names of groups or account ids, where `anyone` stands for everybody, logged in
 * or not.
 */
export interface Permissions {
  readonly view: readonly string[];
  readonly edit: readonly string[];
}

/** What somebody marks content with, to find it again. */
export interface Label {
  readonly id: string;
  /** Whose label it is: `global` is everybody's. */
  readonly prefix: 'global' | 'my' | 'team' | 'system';
  readonly name: string;
}

/** A file on a page or blog post. Who sees the page sees it. */
export interface Attachment {
  /** Of Confluence: `att` and a number. */
  readonly id: string;
  /** Of the store of media, by which bodies name the file. */
  readonly fileId: string;
  readonly title: string;
  readonly mediaType: string;
  readonly comment: string;
  readonly version: number;
  readonly authorId: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** In Base64. */
  readonly data: string;
}

/** A space: its pages share permissions, which a page may narrow. */
export interface Space {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly homepageId: string;
  readonly permissions: Permissions;
  readonly authorId: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly description: string;
  readonly labels?: readonly Label[];
  /** Account id of the person whose personal space it is. */
  readonly ownerId?: string;
}

/** One published state of a page or blog post. */
export interface Version {
  /** Counts from 1. */
  readonly number: number;
  readonly authorId: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly message: string;
  readonly title: string;
  readonly body: AdfDocument;
}

/** What somebody writes on: a page or a blog post, published or not, or a template. */
export interface ContentPlace {
  readonly id: string;
  readonly type: 'page' | 'blogpost' | 'template';
  /** Of a page that is written and read in one: whatever is typed is there for its readers. */
  readonly subtype?: 'live';
  /** The name in the local site's address, `/wiki/pages/<slug>`. */
  readonly slug: string;
  readonly spaceId: string;
  readonly parentId?: string;
  /** Narrows the space's permissions. */
  readonly restrictions?: Partial<Permissions>;
}

/** A page or a blog post with all its versions. */
export interface Content extends ContentPlace {
  readonly type: 'page' | 'blogpost';
  /** Oldest first; the last one is what readers see. */
  readonly versions: readonly [Version, ...Version[]];
  readonly labels?: readonly Label[];
  readonly attachments?: readonly Attachment[];
}

/** What somebody has not published yet. Nobody else sees it. */
export interface Draft {
  readonly place: ContentPlace;
  readonly authorId: string;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly title: string;
  readonly body: AdfDocument;
  /** Number of the version that it was begun from; 0 for a page that was never published. */
  readonly base: number;
}

/** A comment below a page or blog post. Who sees the page sees it. */
export interface Comment {
  readonly id: string;
  readonly contentId: string;
  readonly authorId: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly body: AdfDocument;
}

/** A body that new pages of a space may begin with. */
export interface Template {
  readonly id: string;
  readonly spaceId: string;
  readonly name: string;
  readonly body: AdfDocument;
}

/** The version that readers see. */
export function currentVersion(content: Content): Version {
  return content.versions.at(-1) ?? content.versions[0];
}
