import type { SpaceChoice } from '../../contract/placement';

/** Spaces by their ids, or those whose name or key holds a text. */
export type SpaceQuery = { readonly ids: readonly string[] } | { readonly text: string };

/** The spaces of an answer that the administrator may see. */
export interface SpacesFound {
  readonly spaces: readonly SpaceChoice[];
  /** False when there are more. */
  readonly complete: boolean;
}

/** What a picker asks of its page, which hands all that it knows of the spaces down again. */
export interface SpaceRequest {
  readonly type: 'spaces.find';
  readonly query: SpaceQuery;
}
