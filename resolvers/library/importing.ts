import { isDeepStrictEqual } from 'node:util';
import {
  libraryLimits,
  type LibraryDraft,
  type MacroSample,
  type UngrantedAlarm,
} from '../../contract/library';
import type { ImportedMacro, ImportOutcome, MacroRecord } from '../../contract/library-records';
import type { MacroVersion, PastVersion } from '../macros/definition';
import { packVersions } from '../macros/history';
import type { GrantingPorts } from '../macros/publishing';
import { contentOf, fits, newMacro, withDraft, type NextMacro } from './building';
import type { MacroRecords } from './import-records';
import type { BegunParts, ImportStore, LibraryStore } from './library-store';
import { summaryOf } from './reporting';
import type { Room } from './room';
import type { BegunMacro } from './stored-macro';
import { shown } from './telling';
import { alarmsOf } from './versioning';

/** What an import needs from the outside world. */
export interface ImportPorts extends GrantingPorts {
  readonly store: LibraryStore & ImportStore;
  readonly newId: () => string;
  readonly now: () => number;
}

/** What an import did with a macro, and the alarms in it that no grant could be made for. */
export interface Imported {
  readonly told: ImportedMacro;
  readonly ungranted: readonly UngrantedAlarm[];
}

/** What came of a macro's records in this part. */
interface Taken {
  readonly upTo: number;
  readonly past: readonly PastVersion[];
  readonly draft?: LibraryDraft;
  readonly samples?: readonly MacroSample[];
}

/**
 * Takes the records of one macro. They are stored together, in one transaction, or not at all; the
 * macro counts once all of it is there.
 */
export async function importMacro(
  ports: ImportPorts,
  part: MacroRecords,
  room: Room,
): Promise<Imported> {
  const { store } = ports;
  if (part.name === '') return ended('', 'unreadable');
  const row = await store.readRow(part.name);
  if (row !== undefined && row.is !== 'begun') return ended(part.name, 'name-taken');
  const seen = row && (await sameImport(store, row.begun, part));
  const [head] = part.records;
  const record = head?.is === 'macro' ? head : seen?.record;
  const upTo = seen?.upTo ?? 0;
  if (part.records.some(({ is }) => is === 'unreadable')) {
    return ended(part.name, 'unreadable', upTo);
  }
  if (record === undefined) return ended(part.name, 'out-of-order', upTo);
  const taken = take(part, upTo);
  if (typeof taken === 'string') return ended(part.name, taken, upTo);
  if (taken.upTo > record.versions) return ended(part.name, 'unreadable', upTo);
  if (row === undefined && !(await room.take())) return ended(part.name, 'too-many');
  return storePart(ports, record, seen, taken);
}

/** The import that is under way, if it is this one; one of something else is given up. */
async function sameImport(
  store: ImportStore,
  begun: BegunMacro,
  { records: [head] }: MacroRecords,
): Promise<BegunMacro | undefined> {
  if (head?.is !== 'macro' || isDeepStrictEqual(head, begun.record)) return begun;
  return (await store.drop(begun)) ? undefined : begun;
}

/** What is new in the records; why they cannot be taken. */
function take({ records }: MacroRecords, stored: number): Taken | ImportOutcome {
  const past: PastVersion[] = [];
  let upTo = stored;
  let beside: Pick<Taken, 'draft' | 'samples'> = {};
  for (const record of records) {
    if (record.is === 'draft') beside = { ...beside, draft: record.draft };
    if (record.is === 'samples') beside = { ...beside, samples: record.samples };
    if (record.is !== 'versions') continue;
    const { first, versions } = record;
    if (first > upTo + 1) return 'out-of-order';
    const fresh = versions.slice(upTo + 1 - first);
    past.push(...fresh);
    upTo += fresh.length;
  }
  const { draft, samples } = beside;
  const areFitting =
    past.every(fits) && (!draft || fits(draft)) && (!samples || fits(JSON.stringify(samples)));
  return areFitting ? { upTo, past, ...beside } : 'too-large';
}

async function storePart(
  ports: ImportPorts,
  record: MacroRecord,
  seen: BegunMacro | undefined,
  taken: Taken,
): Promise<Imported> {
  const { store } = ports;
  const { name } = record;
  const before = seen?.upTo ?? 0;
  const isLast = taken.upTo === record.versions && taken.past.length > 0;
  const old = isLast ? taken.past.slice(0, -1) : taken.past;
  const final = isLast ? taken.past.at(-1) : undefined;
  const granted = final && (await alarmsOf(ports, final.template));
  const last = final && toVersion(name, final, granted?.alarms ?? []);
  // With the grants of its alarms it may be larger than it was.
  if (last && !fits(last)) return ended(name, 'too-large', before);
  const blocks = blocksOf(old, before + 1);
  const parts: BegunParts = {
    blocks,
    ...(last && { last: { number: record.versions, version: last } }),
    ...(taken.draft && { draft: taken.draft }),
    ...(taken.samples && { samples: taken.samples }),
  };
  const begun: BegunMacro = {
    name,
    id: seen?.id ?? ports.newId(),
    change: seen?.change ?? 0,
    record,
    upTo: taken.upTo,
    blocks: [...(seen?.blocks ?? []), ...blocks.keys()],
    hasDraft: taken.draft !== undefined || seen?.hasDraft === true,
    samples: taken.samples?.length ?? seen?.samples ?? 0,
    at: ports.now(),
  };
  const { ungranted = [] } = granted ?? {};
  if (!isComplete(begun)) {
    const isKept = await store.keep(seen, begun, parts);
    return isKept ? ended(name, 'begun', begun.upTo, ungranted) : ended(name, 'not-yet', before);
  }
  const free = await freeNames(store, record);
  const macro = await finished(store, begun, { ...taken, last, formerNames: free });
  if (macro === undefined) return ended(name, 'unreadable', before);
  if (!(await store.finish(seen, { macro }, parts))) return ended(name, 'not-yet', before);
  const namesLeftOut = record.formerNames.filter((former) => !free.includes(former));
  const told = {
    name,
    outcome: 'done',
    upTo: begun.upTo,
    namesLeftOut,
    macro: shown(macro),
  } as const;
  return { told, ungranted };
}

function isComplete({ record, upTo, hasDraft, samples }: BegunMacro): boolean {
  const isThere = (!record.hasDraft || hasDraft) && (!record.hasSamples || samples > 0);
  return upTo === record.versions && isThere;
}

function blocksOf(old: readonly PastVersion[], start: number): BegunParts['blocks'] {
  let first = start;
  return new Map(
    packVersions(old, { bytes: libraryLimits.valueBytes }).map((block) => {
      const entry = [first, block] as const;
      first += block.length;
      return entry;
    }),
  );
}

function toVersion(name: string, past: PastVersion, alarms: MacroVersion['alarms']): MacroVersion {
  return { ...past, definition: { ...past.definition, name }, alarms };
}

/** The macro as it counts from now on; undefined where neither a version nor a draft says what it is. */
async function finished(
  store: LibraryStore,
  begun: BegunMacro,
  {
    last: given,
    draft: givenDraft,
    formerNames,
  }: {
    readonly last: MacroVersion | undefined;
    readonly draft?: LibraryDraft;
    readonly formerNames: readonly string[];
  },
): Promise<NextMacro | undefined> {
  const { name, id, record, change, blocks, samples } = begun;
  const { versions: version, access } = record;
  const packed = Math.max(0, version - 1);
  const stored = { id, version, packed, blocks };
  const range = { first: version, last: version };
  const last = given ?? (version > 0 ? (await store.readVersions(stored, range))?.[0] : undefined);
  const draft = givenDraft ?? (begun.hasDraft ? await store.readDraft(id) : undefined);
  const content = last ? contentOf(last) : draft?.content;
  if (content === undefined) return undefined;
  const made = { id, now: last?.savedAt ?? begun.at };
  const plain = { ...newMacro(name, content, access, made), version, packed, blocks, formerNames };
  const counted = { ...plain, samples: { revision: samples > 0 ? 1 : 0, count: samples } };
  if (draft === undefined) return { ...counted, ...summaryOf(content) };
  return withDraft({ ...counted, change }, draft.content, begun.at);
}

/** Those of its former names that no macro has. */
async function freeNames(
  store: ImportStore,
  { formerNames }: MacroRecord,
): Promise<readonly string[]> {
  if (formerNames.length === 0) return [];
  const taken = await store.readRows(formerNames);
  return formerNames.filter((name) => !taken.has(name));
}

function ended(
  name: string,
  outcome: ImportOutcome,
  upTo = 0,
  ungranted: readonly UngrantedAlarm[] = [],
): Imported {
  return { told: { name, outcome, upTo, namesLeftOut: [] }, ungranted };
}
