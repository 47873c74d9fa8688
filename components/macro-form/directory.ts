/** What the fields of a macro's form look for in Confluence. */
export type DirectoryKind = 'content' | 'attachment' | 'space' | 'user' | 'group' | 'label';

/** Something that can be chosen. */
export interface DirectoryEntry {
  /** What the page stores. */
  readonly value: string;
  /** What people call it. */
  readonly label: string;
  /** What tells it from others of that name. */
  readonly detail?: string | undefined;
}

/** What was found, or why nothing could be looked for. */
export type DirectoryAnswer =
  | {
      readonly ok: true;
      readonly entries: readonly DirectoryEntry[];
      /** Whether there are no others. */
      readonly isComplete: boolean;
    }
  | { readonly ok: false; readonly code: 'busy' | 'forbidden' | 'unavailable' };

/** What a form asks of Confluence, with the rights of whoever fills it in. */
export interface MacroDirectory {
  /** Finds what has the text in its name. */
  find(kind: DirectoryKind, text: string): Promise<DirectoryAnswer>;
}

/** A directory in which there is nothing. */
export const emptyDirectory: MacroDirectory = {
  find: () => Promise.resolve({ ok: true, entries: [], isComplete: true }),
};
