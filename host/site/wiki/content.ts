import type { AdfDocument } from './adf';

/** Who may do what: names of groups, where `anyone` stands for everybody, logged in or not. */
export interface Permissions {
  readonly view: readonly string[];
  readonly edit: readonly string[];
}

/** A space: its pages share permissions, which a page may narrow. */
export interface Space {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly homepageId: string;
  readonly permissions: Permissions;
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

/** A page or a blog post with all its versions. */
export interface Content {
  readonly id: string;
  readonly type: 'page' | 'blogpost';
  /** The name in the local site's address, `/wiki/pages/<slug>`. */
  readonly slug: string;
  readonly spaceId: string;
  readonly parentId?: string;
  /** Narrows the space's permissions. */
  readonly restrictions?: Partial<Permissions>;
  /** Oldest first; the last one is what readers see. */
  readonly versions: readonly [Version, ...Version[]];
}

/** The version that readers see. */
export function currentVersion(content: Content): Version {
  return content.versions.at(-1) ?? content.versions[0];
}
