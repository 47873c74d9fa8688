import type { MacroDefinition } from '../../contract/macros';
import { allowsSpace } from '../../rules/placement';
import type { Want } from './world/wants';

/** What is known of a reader where a macro stands, by the word of Confluence. */
export interface ReaderPlace {
  /** Of the content, which the reader may see; undefined for none. */
  readonly spaceId: string | undefined;
  readonly groups: readonly string[] | undefined;
}

/** What has to be known before it is decided. */
export function wantsToDecide({ placement, groups }: MacroDefinition): readonly Want[] {
  return [
    ...(placement.scope === 'spaces' ? [{ part: 'content' as const, about: [] }] : []),
    ...(groups.length > 0 ? [{ part: 'user.groups' as const, about: [] }] : []),
  ];
}

/** Whether a macro is shown to a reader: in its spaces, and to the members of its groups. */
export function maySee(
  { placement, groups }: MacroDefinition,
  { spaceId, groups: own = [] }: ReaderPlace,
): boolean {
  const isMember = groups.length === 0 || groups.some((group) => own.includes(group));
  return isMember && allowsSpace(placement, spaceId ?? '');
}
