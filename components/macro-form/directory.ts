import type { PlaceableAccount } from '../../contract/placing';
import type { Refusal } from '../../contract/result';
import type { ListedAlarms } from '../alarm-picker/matches';

/** What the fields of a macro's form look for in Confluence. */
export type DirectoryKind = 'content' | 'attachment' | 'space' | 'user' | 'group' | 'label';

/** What is looked for. */
export interface DirectoryQuery {
  readonly kind: DirectoryKind;
  /** Part of a name; with no text anything is meant. */
  readonly text: string;
  /** Of content: the key of the space that it is in, or `@self`. */
  readonly spaceKey?: string | undefined;
}

/** Something that can be chosen. */
export interface DirectoryEntry {
  /** What the page stores. */
  readonly value: string;
  /** What people call it. */
  readonly label: string;
  /** What tells it from others of that name. */
  readonly detail?: string | undefined;
}

/** Why nothing could be looked for. */
export type DirectoryFailure = 'busy' | 'forbidden' | 'unavailable';

/** What was found, or why nothing could be looked for. */
export type DirectoryAnswer =
  | {
      readonly ok: true;
      readonly entries: readonly DirectoryEntry[];
      /** Whether there are no others. */
      readonly isComplete: boolean;
    }
  | { readonly ok: false; readonly code: DirectoryFailure };

/** The alarms of one account, as far as they are known. */
export interface AlarmsOfAccount {
  readonly known: ListedAlarms | undefined;
  /** Lists the first of them, or all where there are no more. */
  first(): Promise<ListedAlarms | Refusal>;
  /** Goes on with the next part. */
  more(): Promise<ListedAlarms | Refusal>;
  /** Finds those whose names begin so. */
  beginning(prefix: string): Promise<ListedAlarms | Refusal>;
}

/** What a form asks of Confluence and of AWS, with the rights of whoever fills it in. */
export interface MacroDirectory {
  /** Finds what has the text in its name. */
  find(query: DirectoryQuery): Promise<DirectoryAnswer>;
  /** The people with these account ids, as far as they can be seen. */
  people(accountIds: readonly string[]): Promise<DirectoryAnswer>;
  /** The accounts whose alarms may be placed here. */
  accounts(): Promise<
    { readonly ok: true; readonly accounts: readonly PlaceableAccount[] } | Refusal
  >;
  alarmsOf(connectionId: string): AlarmsOfAccount;
}

const nothing: DirectoryAnswer = { ok: true, entries: [], isComplete: true };
const noAlarms: ListedAlarms = { alarms: [], missing: 'nothing', searched: 0 };

/** A directory in which there is nothing. */
export const emptyDirectory: MacroDirectory = {
  find: () => Promise.resolve(nothing),
  people: () => Promise.resolve(nothing),
  accounts: () => Promise.resolve({ ok: true, accounts: [] }),
  alarmsOf: () => ({
    known: noAlarms,
    first: () => Promise.resolve(noAlarms),
    more: () => Promise.resolve(noAlarms),
    beginning: () => Promise.resolve(noAlarms),
  }),
};
