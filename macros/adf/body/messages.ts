/** What a body says in the place of what it cannot show. */
export interface BodyWords {
  /** Of macros that stand in each other beyond the limit, as one that includes itself does. */
  readonly tooDeep: string;
  /** After the part of a body that fits. */
  readonly tooLong: string;
  readonly expand: string;
  readonly attachment: string;
  readonly person: string;
  readonly syncedBlock: string;
  /** Of a macro that says no name. */
  readonly macro: string;
}

/** The English words. */
export const bodyWords: BodyWords = {
  tooDeep: 'This macro is not shown: macros may stand in each other 64 levels deep.',
  tooLong: 'The rest of the body is not shown: it is too long.',
  expand: 'Click here to expand...',
  attachment: 'Attachment',
  person: 'Unknown user',
  syncedBlock: 'Synced block',
  macro: 'Macro',
};
