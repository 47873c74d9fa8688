import type { SpaceChoice } from '../../contract/placement';
import type { SpaceQuery, SpacesFound } from './space-request';

/**
 * A space, or why only its id is known: it is being asked for, this reader cannot see it, or it
 * could not be read.
 */
export type KnownSpace = SpaceChoice | 'asked' | 'unseen' | 'unread';

/** How the search for the last text ended, or that it has not yet. */
export type SearchOutcome = SpacesFound | 'searching' | 'failed';

/** All that a page knows of the spaces. */
export interface KnownSpaces {
  readonly byId: ReadonlyMap<string, KnownSpace>;
  /** The last text that was searched for. */
  readonly sought: string;
  readonly outcome: SearchOutcome;
  /** What the last search that was answered found: shown until the next one is. */
  readonly found: readonly SpaceChoice[];
}

export const noSpaces: KnownSpaces = {
  byId: new Map(),
  sought: '',
  outcome: 'searching',
  found: [],
};

/** What is known of the space with that id. */
export function spaceIn({ byId }: KnownSpaces, id: string): KnownSpace {
  return byId.get(id) ?? 'asked';
}

/** Those of the ids that nobody has asked for yet, or that could not be read. */
export function namelessIn({ byId }: KnownSpaces, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => !byId.has(id) || byId.get(id) === 'unread');
}

/** What is known once spaces have been asked for. */
export function afterAsking(spaces: KnownSpaces, query: SpaceQuery): KnownSpaces {
  if ('text' in query) return { ...spaces, sought: query.text, outcome: 'searching' };
  return { ...spaces, byId: marked(spaces, query.ids, 'asked') };
}

/** What is known after an answer, or after there was none. */
export function afterAnswer(
  spaces: KnownSpaces,
  query: SpaceQuery,
  answer: SpacesFound | undefined,
): KnownSpaces {
  const missing = 'ids' in query ? query.ids : [];
  const byId = marked(spaces, missing, answer ? 'unseen' : 'unread');
  for (const space of answer?.spaces ?? []) byId.set(space.id, space);
  // By now somebody searches for something else.
  if ('ids' in query || query.text !== spaces.sought) return { ...spaces, byId };
  return { ...spaces, byId, outcome: answer ?? 'failed', found: answer?.spaces ?? [] };
}

function marked(
  { byId }: KnownSpaces,
  ids: readonly string[],
  mark: KnownSpace,
): Map<string, KnownSpace> {
  return new Map([...byId, ...ids.map((id) => [id, mark] as const)]);
}
