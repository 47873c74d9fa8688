import type { LibraryDraft, MacroSample } from '../../contract/library';
import type { PackedVersion } from '../../contract/library-records';
import type { MacroVersion, PastVersion } from '../macros/definition';
import type { BegunMacro, MacroRow, StoredMacro, StoredVersions } from './stored-macro';

/** What one act writes. */
export interface MacroWrite {
  /** As it is from now on, but for its count of writes. */
  readonly macro: Omit<StoredMacro, 'change'>;
  /** The version that counts from now on. */
  readonly version?: MacroVersion;
  /** The draft, or that there is none any more. */
  readonly draft?: LibraryDraft | 'none';
  readonly samples?: readonly MacroSample[];
  /** Further values, of the macro's history. */
  readonly values?: ReadonlyMap<string, unknown>;
  readonly deleted?: readonly string[];
}

/** A page of what names stand for. */
export interface MacroRowPage {
  readonly rows: readonly MacroRow[];
  /** The name to go on behind; undefined where these are the last. */
  readonly next: string | undefined;
}

/** Storage of user macros, as administrators need it. What an act writes is written at once. */
export interface LibraryStore {
  /** What a name stands for; undefined for one that is free. */
  readRow(name: string): Promise<MacroRow | undefined>;
  /** May miss the writes of the last moments. */
  listRows(after: string | undefined): Promise<MacroRowPage>;
  /** Resolves with false where the name, or one of its former names, is taken. */
  create(write: MacroWrite): Promise<boolean>;
  /** Resolves with false where somebody wrote the macro since it was seen, or its new name is taken. */
  replace(seen: StoredMacro, write: MacroWrite): Promise<boolean>;
  /** Resolves with false where somebody wrote it since it was seen. */
  remove(seen: StoredMacro): Promise<boolean>;
  readDraft(id: string): Promise<LibraryDraft | undefined>;
  readSamples(id: string): Promise<readonly MacroSample[]>;
  /** Undefined where one is not there, or was moved since the macro was read. */
  readVersions(
    macro: StoredVersions,
    range: { readonly first: number; readonly last: number },
  ): Promise<readonly PastVersion[] | undefined>;
  /** Moves old versions to where they take less. */
  packOldVersions(macro: StoredMacro): Promise<unknown>;
  /** Removes what is left of deleted macros; resolves with how many there were. */
  sweepRemains(): Promise<number>;
}

/** What an import needs beside that. What a part of it writes is written at once, too. */
export interface ImportStore {
  readRows(names: readonly string[]): Promise<ReadonlyMap<string, MacroRow>>;
  /** Stores a part; resolves with false where the name is taken, or the import went on since. */
  keep(seen: BegunMacro | undefined, begun: BegunMacro, parts: BegunParts): Promise<boolean>;
  /** Makes the macro count; resolves with false as above, or where a former name is taken. */
  finish(seen: BegunMacro | undefined, write: MacroWrite, parts: BegunParts): Promise<boolean>;
  /** Gives it up; resolves with false where it went on. */
  drop(seen: BegunMacro): Promise<boolean>;
}

/** What a part of an import holds of a macro. */
export interface BegunParts {
  /** Blocks of its history, by the number of their first version. */
  readonly blocks: ReadonlyMap<number, readonly PackedVersion[]>;
  /** The version that counts, and its number. */
  readonly last?: { readonly number: number; readonly version: MacroVersion };
  readonly draft?: LibraryDraft;
  readonly samples?: readonly MacroSample[];
}
