import {
  libraryLimits,
  type MacroAccess,
  type MacroContent,
  type VersionKind,
} from '../../contract/library';
import type { Refusal } from '../../contract/result';
import { VelocityError } from '../../macros/velocity/errors';
import { failure } from '../lib/result';
import { grantAlarms, type GrantingPorts, type TemplateAlarms } from '../macros/publishing';
import { contentOf, fits, withoutDraft, withVersion, type NextMacro } from './building';
import type { Decision } from './changing';
import type { LibraryStore } from './library-store';
import { readVersion } from './newest';
import type { StoredMacro } from './stored-macro';

/** What making versions needs from the outside world. */
export interface VersioningPorts extends GrantingPorts {
  readonly store: LibraryStore;
  now(): number;
}

/** A decision, and the alarms of the template that no grant could be made for. */
export interface Versioning {
  readonly decision: Decision;
  readonly ungranted: TemplateAlarms['ungranted'];
}

/** Makes the draft the next version, if it is the one that was seen. */
export async function publishDraft(
  ports: VersioningPorts,
  macro: StoredMacro,
  seen: { readonly macro: unknown; readonly draft: unknown },
): Promise<Versioning> {
  if (macro.revision !== seen.macro) return refused(failure('conflict', 'seen'));
  if (macro.draft?.revision !== seen.draft) return refused(failure('conflict', 'draft'));
  const draft = await ports.store.readDraft(macro.id);
  if (draft === undefined) return refused(failure('conflict', 'draft'));
  const { content, note } = draft;
  const next = await nextVersion(ports, withoutDraft(macro), content, { note, kind: 'published' });
  const { decision } = next;
  return 'ok' in decision ? next : { ...next, decision: { ...decision, draft: 'none' } };
}

/** Makes the content of an old version the next one. A draft stays. */
export async function restoreVersion(
  ports: VersioningPorts,
  macro: StoredMacro,
  {
    seen,
    version,
    note,
  }: { readonly seen: unknown; readonly version: number; readonly note: string },
): Promise<Versioning> {
  if (macro.revision !== seen) return refused(failure('conflict', 'seen'));
  if (version > macro.version) return refused(failure('not-found'));
  const past = await readVersion(ports.store, macro, version);
  // It was moved since the macro was read, or storage lost it.
  if (past === undefined) return refused(failure('conflict', 'version'));
  const why = { note, kind: 'restored', restores: version } as const;
  return nextVersion(ports, macro, contentOf(past), why);
}

/** Changes who may use and see it; what was published gets a version that says so. */
export async function changeAccess(
  ports: VersioningPorts,
  macro: StoredMacro,
  seen: unknown,
  access: Partial<MacroAccess>,
): Promise<Decision> {
  if (macro.revision !== seen) return failure('conflict', 'seen');
  return sameContent(ports, macro, { ...macro, ...access }, 'access');
}

/** Gives it another name, and keeps the former one for pages that have it. */
export async function rename(
  ports: VersioningPorts,
  macro: StoredMacro,
  seen: unknown,
  to: string,
): Promise<Decision> {
  if (macro.revision !== seen) return failure('conflict', 'seen');
  if (to === macro.name) return failure('name-taken', 'to');
  const formerNames = [...macro.formerNames.filter((name) => name !== to), macro.name];
  if (formerNames.length > libraryLimits.formerNames) return failure('too-many', 'formerNames');
  if (await isTaken(ports.store, macro, to)) return failure('name-taken', 'to');
  return sameContent(ports, macro, { ...macro, name: to, formerNames }, 'renamed');
}

/** Ends one of its former names. */
export function forgetName(macro: StoredMacro, seen: unknown, formerName: string): Decision {
  if (macro.revision !== seen) return failure('conflict', 'seen');
  if (!macro.formerNames.includes(formerName)) return failure('not-found');
  const formerNames = macro.formerNames.filter((name) => name !== formerName);
  return { macro: { ...macro, formerNames, revision: macro.revision + 1 } };
}

async function isTaken(store: LibraryStore, { id }: StoredMacro, name: string): Promise<boolean> {
  const row = await store.readRow(name);
  return row !== undefined && !(row.is === 'alias' && row.id === id);
}

/** The macro as it is to be, with its present content as a version where it was published. */
async function sameContent(
  ports: VersioningPorts,
  macro: StoredMacro,
  next: NextMacro,
  kind: VersionKind,
): Promise<Decision> {
  if (macro.version === 0) return { macro: { ...next, revision: macro.revision + 1 } };
  const past = await readVersion(ports.store, macro, macro.version);
  if (past === undefined) return failure('conflict', 'seen');
  return (await nextVersion(ports, next, contentOf(past), { note: '', kind })).decision;
}

async function nextVersion(
  ports: VersioningPorts,
  macro: NextMacro,
  content: MacroContent,
  why: { readonly note: string; readonly kind: VersionKind; readonly restores?: number },
): Promise<Versioning> {
  const granted = await alarmsOf(ports, content.template);
  // A template that came broken with an import can still be hidden and renamed.
  const mayBeBroken = why.kind === 'access' || why.kind === 'renamed';
  if (granted === undefined && !mayBeBroken) return refused(failure('broken-template', 'template'));
  const { alarms, ungranted } = granted ?? { alarms: [], ungranted: [] };
  const next = withVersion(macro, { ...why, content, alarms, now: ports.now() });
  return fits(next.version)
    ? { decision: next, ungranted }
    : refused(failure('too-large', 'template'));
}

/** Undefined for a template that is no Velocity. */
export async function alarmsOf(
  ports: GrantingPorts,
  template: string,
): Promise<TemplateAlarms | undefined> {
  try {
    return await grantAlarms(ports, template);
  } catch (error) {
    if (!(error instanceof VelocityError)) throw error;
    return undefined;
  }
}

function refused(refusal: Refusal): Versioning {
  return { decision: refusal, ungranted: [] };
}
