import {
  libraryLimits,
  type MacroAccess,
  type MacroContent,
  type VersionKind,
} from '../../contract/library';
import type { MacroDefinition } from '../../contract/macros';
import type { LiteralAlarm, MacroVersion } from '../macros/definition';
import { summaryOf } from './reporting';
import type { StoredMacro } from './stored-macro';

/** A macro that is about to be stored. */
export type NextMacro = Omit<StoredMacro, 'change'>;

/** A macro and the version that it came to. */
export interface NextVersion {
  readonly macro: NextMacro;
  readonly version: MacroVersion;
}

/** What a version is made of, and why. */
export interface VersionParts {
  readonly content: MacroContent;
  readonly note: string;
  readonly kind: VersionKind;
  readonly restores?: number;
  readonly alarms: readonly LiteralAlarm[];
  readonly now: number;
}

/** What everybody may do with a macro unless an administrator says otherwise. */
export const openAccess: MacroAccess = {
  enabled: true,
  visibility: 'everyone',
  placement: { scope: 'everywhere' },
  groups: [],
};

/** The content of a version. */
export function contentOf({
  definition,
  template,
}: {
  readonly definition: MacroDefinition;
  readonly template: string;
}): MacroContent {
  const { title, description, categories, icon, bodyHandling, encoding } = definition;
  return { title, description, categories, icon, bodyHandling, encoding, template };
}

/** Who may use and see a macro. */
export function accessOf({ enabled, visibility, placement, groups }: MacroAccess): MacroAccess {
  return { enabled, visibility, placement, groups };
}

/** The definition that they make together. */
export function definitionOf(
  name: string,
  { title, description, categories, icon, bodyHandling, encoding }: MacroContent,
  access: MacroAccess,
): MacroDefinition {
  const content = { title, description, categories, icon, bodyHandling, encoding };
  return { name, ...content, ...accessOf(access) };
}

/** A macro without versions. */
export function newMacro(
  name: string,
  content: MacroContent,
  access: MacroAccess,
  { id, now }: { readonly id: string; readonly now: number },
): NextMacro {
  return {
    ...definitionOf(name, content, access),
    id,
    version: 0,
    savedAt: now,
    revision: 1,
    formerNames: [],
    samples: { revision: 0, count: 0 },
    ...summaryOf(content),
    packed: 0,
    blocks: [],
  };
}

/** The macro with one more version, which counts from now on. The access is the macro's. */
export function withVersion(
  macro: NextMacro,
  { content, note, kind, restores, alarms, now }: VersionParts,
): NextVersion {
  const definition = definitionOf(macro.name, content, macro);
  const { template } = content;
  const isRestored = restores !== undefined && { restores };
  return {
    macro: {
      ...macro,
      ...definition,
      version: macro.version + 1,
      revision: macro.revision + 1,
      savedAt: now,
      ...(macro.draft === undefined && summaryOf(content)),
    },
    version: { definition, template, note, alarms, savedAt: now, kind, ...isRestored },
  };
}

/**
 * The macro with a draft of this content. What readers get stays. The draft's revision is the count of
 * writes: no earlier draft of the macro had it, not even one that is gone.
 */
export function withDraft(macro: StoredMacro, content: MacroContent, now: number): NextMacro {
  // A macro that was never published is what its draft says.
  const shown = macro.version === 0 ? definitionOf(macro.name, content, macro) : {};
  return {
    ...macro,
    ...shown,
    draft: { revision: macro.change + 1, savedAt: now, basedOn: macro.version },
    ...summaryOf(content),
  };
}

/** The macro without a draft. */
export function withoutDraft(macro: NextMacro): NextMacro {
  const fields = Object.entries(macro).filter(([name]) => name !== 'draft');
  return Object.fromEntries(fields) as unknown as NextMacro;
}

/** Whether a value fits into one of storage. */
export function fits(value: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(value)) <= libraryLimits.valueBytes;
}
