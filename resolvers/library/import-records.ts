import type {
  DraftRecord,
  LibraryRecord,
  MacroRecord,
  SamplesRecord,
} from '../../contract/library-records';
import { libraryLimits } from '../../contract/library';
import { fieldsOf } from '../../rules/fields';
import { parseMacroName } from '../../rules/macro-name';
import { parseNames, type PastVersion } from '../macros/definition';
import { unpackVersions } from '../macros/history';
import { parseAccess, parseCount, parseDraft, parseSamples } from './parsing';

/** Versions of a record, unpacked. */
export interface ReadVersions {
  readonly is: 'versions';
  readonly first: number;
  readonly versions: readonly PastVersion[];
}

/** A record of a macro, read. */
export type ReadRecord =
  | MacroRecord
  | ReadVersions
  | Pick<DraftRecord, 'is' | 'draft'>
  | Pick<SamplesRecord, 'is' | 'samples'>
  | { readonly is: 'unreadable' };

/** The records of one macro in one part of an import. */
export interface MacroRecords {
  /** Empty for records without one. */
  readonly name: string;
  readonly records: readonly ReadRecord[];
}

/** Reads records of macros, and groups those that follow one another for the same one. */
export function* readRecords(records: readonly unknown[]): Generator<MacroRecords> {
  let name: string | undefined;
  let own: ReadRecord[] = [];
  for (const record of records) {
    const { is, name: given } = fieldsOf(record);
    if (is === 'settings') continue;
    const next = parseMacroName(given) ?? '';
    if (name !== undefined && (next !== name || is === 'macro')) {
      yield { name, records: own };
      own = [];
    }
    name = next;
    own.push(readRecord(record, name));
  }
  if (name !== undefined) yield { name, records: own };
}

/** The settings among records; undefined where there are none. */
export function settingsRecord(records: readonly unknown[]): unknown {
  const found = records.find((record) => fieldsOf(record)['is'] === 'settings');
  return found === undefined ? undefined : fieldsOf(found)['settings'];
}

const unreadable = { is: 'unreadable' } as const;

function readRecord(value: unknown, name: string): ReadRecord {
  const fields = fieldsOf(value);
  if (name === '') return unreadable;
  switch (fields['is'] as LibraryRecord['is']) {
    case 'macro':
      return readMacro(fields, name) ?? unreadable;
    case 'versions': {
      const first = parseCount(fields['first']);
      const versions = unpackVersions(fields['versions']);
      return first && versions?.length ? { is: 'versions', first, versions } : unreadable;
    }
    case 'draft': {
      const draft = parseDraft(fields['draft']);
      return draft ? { is: 'draft', draft } : unreadable;
    }
    case 'samples': {
      const samples = parseSamples(fields['samples']);
      return samples ? { is: 'samples', samples } : unreadable;
    }
    default:
      return unreadable;
  }
}

function readMacro(
  fields: Readonly<Record<string, unknown>>,
  name: string,
): MacroRecord | undefined {
  const access = parseAccess(fields['access']);
  const versions = parseCount(fields['versions']);
  const hasDraft = fields['hasDraft'] === true;
  if (access === undefined || versions === undefined || versions > 999_999) return undefined;
  if (versions === 0 && !hasDraft) return undefined;
  const formerNames = [...new Set(parseNames(fields['formerNames']))]
    .filter((former) => former !== name)
    .slice(-libraryLimits.formerNames);
  const hasSamples = fields['hasSamples'] === true;
  return { is: 'macro', name, formerNames, access, versions, hasDraft, hasSamples };
}
