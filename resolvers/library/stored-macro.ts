import type { DraftMark, LibraryMacro, TemplateVerdict } from '../../contract/library';
import type { MacroRecord } from '../../contract/library-records';
import { fieldsOf } from '../../rules/fields';
import { parseMacroName } from '../../rules/macro-name';
import { parseMacroDefinition, parseNames } from '../macros/definition';

/** A macro as its row in storage holds it. */
export interface StoredMacro extends LibraryMacro {
  /** Counts every write of the row: who writes says which one they saw. */
  readonly change: number;
  /** Versions up to this one stand in blocks of its history; each later one stands alone. */
  readonly packed: number;
  /** Numbers of the first version of each block. */
  readonly blocks: readonly number[];
}

/** Where the versions of a macro stand. */
export type StoredVersions = Pick<StoredMacro, 'id' | 'version' | 'packed' | 'blocks'>;

/** A macro whose import is under way: its name is taken, and it does not count yet. */
export interface BegunMacro {
  readonly name: string;
  readonly id: string;
  readonly change: number;
  readonly record: MacroRecord;
  /** Versions up to this one are stored, in these blocks; the very last one stands alone. */
  readonly upTo: number;
  readonly blocks: readonly number[];
  /** Whether the draft came already, and how many samples did. */
  readonly hasDraft: boolean;
  readonly samples: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What a row of the entity holds, by its kind; undefined for what is none of them. */
export type MacroRow =
  | { readonly is: 'macro'; readonly macro: StoredMacro }
  | { readonly is: 'alias'; readonly name: string; readonly id: string; readonly of: string }
  | { readonly is: 'begun'; readonly begun: BegunMacro };

/** Reads a row. */
export function parseMacroRow(row: unknown): MacroRow | undefined {
  const { name: given, macroId: id, change, macro, begun, aliasOf } = fieldsOf(row);
  const name = parseMacroName(given);
  if (name === undefined || typeof id !== 'string') return undefined;
  const of = parseMacroName(aliasOf);
  if (of !== undefined) return { is: 'alias', name, id, of };
  if (typeof change !== 'number') return undefined;
  if (begun !== undefined) {
    const { record, upTo, blocks, hasDraft, samples, at } = fieldsOf(begun);
    const written = { upTo: countOf(upTo), blocks: numbersOf(blocks), at: countOf(at) };
    return {
      is: 'begun',
      begun: {
        name,
        id,
        change,
        // Written by an import only, which had read it before.
        record: record as MacroRecord,
        ...written,
        hasDraft: hasDraft === true,
        samples: countOf(samples),
      },
    };
  }
  const parsed = parseStored(macro, { id, change });
  return parsed && { is: 'macro', macro: parsed };
}

function parseStored(
  value: unknown,
  known: { readonly id: string; readonly change: number },
): StoredMacro | undefined {
  const definition = parseMacroDefinition(value);
  if (!definition) return undefined;
  const fields = fieldsOf(value);
  const { verdict, findings, credentials } = fieldsOf(fields['report']);
  const { revision, count } = fieldsOf(fields['samples']);
  const draft = parseDraftMark(fields['draft']);
  return {
    ...definition,
    ...known,
    version: countOf(fields['version']),
    savedAt: countOf(fields['savedAt']),
    revision: countOf(fields['revision']),
    formerNames: parseNames(fields['formerNames']),
    ...(draft && { draft }),
    samples: { revision: countOf(revision), count: countOf(count) },
    report: {
      verdict: verdicts.find((each) => each === verdict) ?? 'needs-rewrite',
      findings: countOf(findings),
      credentials: countOf(credentials),
    },
    templateBytes: countOf(fields['templateBytes']),
    packed: countOf(fields['packed']),
    blocks: numbersOf(fields['blocks']),
  };
}

const verdicts: readonly TemplateVerdict[] = ['runs', 'runs-with-changes', 'needs-rewrite'];

function parseDraftMark(value: unknown): DraftMark | undefined {
  const { revision, savedAt, basedOn } = fieldsOf(value);
  if (countOf(revision) === 0) return undefined;
  return { revision: countOf(revision), savedAt: countOf(savedAt), basedOn: countOf(basedOn) };
}

function countOf(value: unknown): number {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : 0;
}

function numbersOf(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.map(countOf).filter((number) => number > 0) : [];
}
