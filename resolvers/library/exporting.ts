import { libraryLimits } from '../../contract/library';
import type { LibraryRecord, VersionsRecord } from '../../contract/library-records';
import type { PastVersion } from '../macros/definition';
import { packVersions } from '../macros/history';
import { accessOf } from './building';
import type { LibraryStore } from './library-store';
import { maskedValue } from './masking';
import type { StoredMacro } from './stored-macro';

/** What an export needs from the outside world. */
export interface ExportPorts {
  readonly store: LibraryStore;
  /** Milliseconds, that only go on. */
  readonly elapsed: () => number;
}

/** How far an export is: behind this macro, or within it, behind that version of it. */
export interface ExportPlace {
  readonly name: string;
  readonly version?: number;
}

/** A part of an export. */
export interface ExportPart {
  readonly records: readonly LibraryRecord[];
  readonly next?: ExportPlace;
}

/** Versions that are in memory at once, and macros that are read side by side. */
const atOnce = { versions: 50, macros: 4 };

/** A record has to fit into a part of an import, beside what is around it. */
const recordBytes = 400_000;

/** One more macro may still be added behind these: 50 versions of the largest come in their parts. */
const most = { bytes: libraryLimits.answerBytes - 1_000_000, milliseconds: 12_000 };

/** The macros behind a place, as many as an answer takes. */
export async function exportMacros(
  { store, elapsed }: ExportPorts,
  place: ExportPlace | undefined,
  { keepsCredentials }: { readonly keepsCredentials: boolean },
): Promise<ExportPart> {
  const records: LibraryRecord[] = [];
  const started = elapsed();
  let bytes = 0;
  const add = (more: readonly LibraryRecord[]): void => {
    records.push(...more);
    bytes += more.reduce((sum, record) => sum + Buffer.byteLength(JSON.stringify(record)), 0);
  };
  const isFull = (): boolean => bytes > most.bytes || elapsed() - started > most.milliseconds;
  const cleaned = cleaner(keepsCredentials);

  /** Resolves with how far it came, where the macro did not fit. */
  const addVersions = async (
    macro: StoredMacro,
    from: number,
    first?: readonly PastVersion[],
  ): Promise<ExportPlace | undefined> => {
    let read = first;
    for (let start = from; start <= macro.version; start += atOnce.versions) {
      const versions = read ?? (await readRange(store, macro, start));
      add(versionRecords(macro.name, start, versions, cleaned));
      read = undefined;
      const done = start + versions.length - 1;
      if (isFull() && done < macro.version) return { name: macro.name, version: done };
    }
    return undefined;
  };

  if (place?.version !== undefined) {
    const row = await store.readRow(place.name);
    const isThere = row?.is === 'macro' && row.macro.version > place.version;
    const left = isThere ? await addVersions(row.macro, place.version + 1) : undefined;
    if (left) return { records, next: left };
  }
  for (let after = place?.name; ;) {
    if (isFull() && after !== undefined) return { records, next: { name: after } };
    const page = await store.listRows(after);
    const macros = page.rows.flatMap((row) => (row.is === 'macro' ? [row.macro] : []));
    for (const group of groupsOf(macros)) {
      const read = await Promise.all(
        group.map(async (macro) => ({
          macro,
          beside: await besideOf(store, macro, cleaned),
          first: await readRange(store, macro, 1),
        })),
      );
      for (const { macro, beside, first } of read) {
        add([recordOf(macro, beside), ...beside]);
        const left = await addVersions(macro, 1, first);
        if (left) return { records, next: left };
        after = macro.name;
        if (isFull()) return { records, next: { name: after } };
      }
    }
    after = page.next;
    if (after === undefined) return { records };
  }
}

type Cleaner = <Value>(value: Value) => { readonly value: Value; readonly masked?: number };

function cleaner(keepsCredentials: boolean): Cleaner {
  return (value) => {
    if (keepsCredentials) return { value };
    const { value: without, count } = maskedValue(value);
    return { value: without, ...(count > 0 && { masked: count }) };
  };
}

function groupsOf(macros: readonly StoredMacro[]): readonly (readonly StoredMacro[])[] {
  return Array.from({ length: Math.ceil(macros.length / atOnce.macros) }, (_, at) =>
    macros.slice(at * atOnce.macros, (at + 1) * atOnce.macros),
  );
}

/** What is said of a macro before all else; only what is there is said to follow. */
function recordOf(macro: StoredMacro, beside: readonly LibraryRecord[]): LibraryRecord {
  const { name, formerNames, version: versions } = macro;
  return {
    is: 'macro',
    name,
    formerNames,
    access: accessOf(macro),
    versions,
    hasDraft: beside.some(({ is }) => is === 'draft'),
    hasSamples: beside.some(({ is }) => is === 'samples'),
  };
}

/** Some versions of a macro; read anew where they were moved since the macro was read. */
async function readRange(
  store: LibraryStore,
  macro: StoredMacro,
  first: number,
): Promise<readonly PastVersion[]> {
  const last = Math.min(macro.version, first + atOnce.versions - 1);
  if (last < first) return [];
  const found = await store.readVersions(macro, { first, last });
  if (found) return found;
  const row = await store.readRow(macro.name);
  const again =
    row?.is === 'macro' && row.macro.id === macro.id
      ? await store.readVersions(row.macro, { first, last })
      : undefined;
  // An export that leaves a version out would look whole.
  if (again === undefined) throw new Error('A macro was changed as often as it was read.');
  return again;
}

function versionRecords(
  name: string,
  start: number,
  versions: readonly PastVersion[],
  cleaned: Cleaner,
): readonly VersionsRecord[] {
  const clean = versions.map(cleaned);
  let first = start;
  return packVersions(
    clean.map(({ value }) => value),
    { bytes: recordBytes },
  ).map((part) => {
    const own = clean.slice(first - start, first - start + part.length);
    const masked = own.reduce((sum, each) => sum + (each.masked ?? 0), 0);
    const record = { is: 'versions', name, first, versions: part } as const;
    first += part.length;
    return { ...record, ...(masked > 0 && { masked }) };
  });
}

/** The draft and the samples of a macro. */
async function besideOf(
  store: LibraryStore,
  { name, id, draft, samples }: StoredMacro,
  cleaned: Cleaner,
): Promise<readonly LibraryRecord[]> {
  const [stored, kept] = await Promise.all([
    draft ? store.readDraft(id) : undefined,
    samples.count > 0 ? store.readSamples(id) : undefined,
  ]);
  const toRecord = stored && cleaned(stored);
  const ofSamples = kept && cleaned(kept);
  const told = (masked: number | undefined) => (masked === undefined ? {} : { masked });
  return [
    ...(toRecord
      ? [{ is: 'draft', name, draft: toRecord.value, ...told(toRecord.masked) } as const]
      : []),
    ...(ofSamples
      ? [{ is: 'samples', name, samples: ofSamples.value, ...told(ofSamples.masked) } as const]
      : []),
  ];
}
