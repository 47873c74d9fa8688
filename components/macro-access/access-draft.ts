import type { LibraryMacro, MacroAccess } from '../../contract/library';
import type { MacroVisibility } from '../../contract/macros';
import type { Placement } from '../../contract/placement';
import { samePlacement } from '../../rules/placement';

/** Who may use and see a macro, as the form has it. */
export interface AccessDraft {
  readonly enabled: 'yes' | 'no';
  readonly visibility: MacroVisibility;
  readonly placement: Placement;
  /** Names, with `between` between them. */
  readonly groups: string;
}

/** What stands between the names of groups: no name has it. */
export const between = '\n';

export function draftOf({ enabled, visibility, placement, groups }: MacroAccess): AccessDraft {
  return {
    enabled: enabled ? 'yes' : 'no',
    visibility,
    placement,
    groups: groups.join(between),
  };
}

/** The fields that differ from what is stored; undefined where none does. */
export function changeOf(
  stored: MacroAccess,
  draft: AccessDraft,
): Partial<MacroAccess> | undefined {
  const before = draftOf(stored);
  const change: Partial<MacroAccess> = {
    ...(draft.enabled !== before.enabled && { enabled: draft.enabled === 'yes' }),
    ...(draft.visibility !== before.visibility && { visibility: draft.visibility }),
    ...(!samePlacement(draft.placement, before.placement) && { placement: draft.placement }),
    ...(draft.groups !== before.groups && {
      groups: draft.groups.split(between).filter(Boolean),
    }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}

/** The draft over a newer state: what was changed in it stays, everything else is as it is now. */
export function carriedOver(
  draft: AccessDraft,
  before: LibraryMacro,
  after: LibraryMacro,
): AccessDraft {
  return { ...draftOf(after), ...onlyChanged(draft, before) };
}

function onlyChanged(draft: AccessDraft, before: MacroAccess): Partial<AccessDraft> {
  const changed = Object.keys(changeOf(before, draft) ?? {});
  return Object.fromEntries(Object.entries(draft).filter(([name]) => changed.includes(name)));
}
