/**
 * Who may list an account's alarms and place them: everybody who can edit anything, or who can edit
 * in named spaces. In the second case badges also show states only to who can see one of them.
 */
export type Placement =
  | { readonly scope: 'everywhere' }
  /** 1 to 50 ids, as Confluence's REST API v2 gives them. */
  | { readonly scope: 'spaces'; readonly spaceIds: readonly string[] };

/** A space to choose from. */
export interface SpaceChoice {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly isPersonal: boolean;
}

/** Spaces that the person who asks may see. */
export interface SpaceListing {
  readonly spaces: readonly SpaceChoice[];
  /** False when there are more. */
  readonly complete: boolean;
}
