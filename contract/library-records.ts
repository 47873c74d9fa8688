import type { LibraryDraft, LibraryMacro, MacroAccess, MacroSample, VersionKind } from './library';
import type { MacroDefinition } from './macros';
import type { Settings } from './settings';

/**
 * One macro, or a part of one, as an export holds it; the records of one macro follow one another:
 * `macro`, then `draft` and `samples` where there are any, then `versions` as often as it takes. An
 * export is one JSON: `{"format": "confluops-macros", "formatVersion": 1, "records": […]}`. Each
 * record alone fits into a part of an import.
 */
export type LibraryRecord =
  | { readonly is: 'settings'; readonly settings: Settings }
  | MacroRecord
  | VersionsRecord
  | DraftRecord
  | SamplesRecord;

/** What a macro is called, who sees it, and how many records of versions follow. */
export interface MacroRecord {
  readonly is: 'macro';
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly access: MacroAccess;
  /** How many versions there are: 0 for a draft alone. */
  readonly versions: number;
  /** Whether records of a draft and of samples follow. */
  readonly hasDraft: boolean;
  readonly hasSamples: boolean;
}

/** Some versions in their order. */
export interface VersionsRecord {
  readonly is: 'versions';
  readonly name: string;
  /** Number of the first one. */
  readonly first: number;
  /** The first is whole; each further one says what differs from the one before it. */
  readonly versions: readonly PackedVersion[];
  /** How many credentials were taken out of them; of 0 nothing is said. */
  readonly masked?: number;
}

/** The draft of a macro. */
export interface DraftRecord {
  readonly is: 'draft';
  readonly name: string;
  readonly draft: LibraryDraft;
  /** As above. */
  readonly masked?: number;
}

/** The samples of a macro. */
export interface SamplesRecord {
  readonly is: 'samples';
  readonly name: string;
  readonly samples: readonly MacroSample[];
  /** As above. */
  readonly masked?: number;
}

/** A version by what differs from the one before it; whole where there is none before it. */
export interface PackedVersion {
  readonly savedAt: number;
  readonly kind: VersionKind;
  readonly restores?: number;
  readonly note?: string;
  /** Fields of the definition with other values. */
  readonly definition?: Partial<MacroDefinition>;
  /**
   * The template; or which part of the one before it is replaced by `text`: what stands between its
   * first `start` and its last `end` signs (UTF-16 units).
   */
  readonly template?:
    string | { readonly start: number; readonly end: number; readonly text: string };
}

/** What an import did with a macro. */
export interface ImportedMacro {
  /** As the record names it. */
  readonly name: string;
  readonly outcome: ImportOutcome;
  /** Versions up to this number are stored now; the next record of versions has to begin behind it. */
  readonly upTo: number;
  /** Former names that were left out, because another macro has them. */
  readonly namesLeftOut: readonly string[];
  readonly macro?: LibraryMacro;
}

/** Why a record was, or was not, taken. */
export type ImportOutcome =
  /** All of it is stored, and the macro counts from now on. */
  | 'done'
  /** Stored so far; more of its records are to come. */
  | 'begun'
  /** There is a macro of that name: nothing was changed. */
  | 'name-taken'
  /** The versions do not begin after `upTo`: what is missing has to be sent first. */
  | 'out-of-order'
  /** A version, the draft or the samples do not fit into one value of storage. */
  | 'too-large'
  /** The library holds as many macros as it takes. */
  | 'too-many'
  /** It is no macro as an export holds it. */
  | 'unreadable'
  /** Forge's storage gets too many requests, or the time was over: to be sent again. */
  | 'not-yet';
