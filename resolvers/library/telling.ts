import type { LibraryMacro, LibraryVersion, VersionSummary } from '../../contract/library';
import type { Refusal } from '../../contract/result';
import { success } from '../lib/result';
import type { PastVersion } from '../macros/definition';
import { changedFields } from '../macros/history';
import { accessOf, type NextMacro } from './building';
import { maskedText } from './masking';
import type { StoredMacro } from './stored-macro';

/** What a change of a macro is answered with. */
export function told(
  changed: { readonly ok: true; readonly macro: StoredMacro } | Refusal,
): Refusal | { readonly ok: true; readonly macro: LibraryMacro } {
  return changed.ok ? success({ macro: shown(changed.macro) }) : changed;
}

/** A macro as administrators see it, field by field: what is added to a row stays inside. */
export function shown(macro: NextMacro): LibraryMacro {
  const { id, version, savedAt, revision, formerNames, draft, samples } = macro;
  const { name, title, description, report, templateBytes } = macro;
  const { categories, icon, bodyHandling, encoding } = macro;
  return {
    id,
    name,
    title: maskedText(title),
    description: maskedText(description),
    categories,
    icon,
    bodyHandling,
    encoding,
    ...accessOf(macro),
    version,
    savedAt,
    revision,
    formerNames,
    ...(draft && { draft }),
    samples,
    report,
    templateBytes,
  };
}

/** A version with everything in it. */
export function toLibraryVersion(past: PastVersion, version: number): LibraryVersion {
  const { definition, template, savedAt, note, kind, restores } = past;
  return {
    version,
    savedAt,
    note,
    kind,
    ...(restores !== undefined && { restores }),
    templateBytes: Buffer.byteLength(template),
    definition,
    template,
  };
}

/** A version in a list, beside the one before it. */
export function toSummary(
  past: PastVersion,
  version: number,
  before: PastVersion | undefined,
): VersionSummary {
  const { savedAt, note, kind, restores, templateBytes } = toLibraryVersion(past, version);
  return {
    version,
    savedAt,
    note: maskedText(note),
    kind,
    ...(restores !== undefined && { restores }),
    changed: changedFields(past, before),
    templateBytes,
  };
}
