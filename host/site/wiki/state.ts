import type { Comment, Content, Draft, Permissions, Space, Template } from './content';

/** What people did to a wiki, as it is stored; what they left alone comes from the seed. */
export interface WikiState {
  readonly content: readonly Content[];
  readonly drafts: readonly Draft[];
  readonly comments: readonly Comment[];
  readonly templates: readonly Template[];
  /** Permissions of spaces that were changed, by the space's id. */
  readonly permissions: Readonly<Record<Space['id'], Permissions>>;
}

/** Reads what is stored; at first only published content was, as a bare list. */
export function parseState(text: string): WikiState {
  const stored = JSON.parse(text) as WikiState | readonly Content[];
  const empty = { content: [], drafts: [], comments: [], templates: [], permissions: {} };
  return 'content' in stored ? stored : { ...empty, content: stored };
}
