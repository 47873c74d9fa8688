import type { LibraryMacro } from '../../../../contract/library';

/** What the section shows: the list of macros, one of them, or import and export. */
export type LibraryView =
  | { readonly is: 'list' }
  | { readonly is: 'import' }
  | {
      readonly is: 'macro';
      /** The macro's id, which stays the same when it gets another name. */
      readonly id: string;
      /** The `id` of a tab of macro/tabs.ts; left out, the first. */
      readonly tab?: string;
    };

/** Somebody wants to see another view of the section. */
export class LibraryOpenEvent extends Event {
  static readonly type = 'ops-library-open';

  constructor(readonly view: LibraryView) {
    super(LibraryOpenEvent.type, { bubbles: true });
  }
}

/** What happened to macros, as functions just answered it. */
export interface LibraryChange {
  /** Macros as they are stored now. */
  readonly saved?: readonly LibraryMacro[];
  /** Ids of macros that are gone. */
  readonly deleted?: readonly string[];
}

/**
 * Macros were changed. Whatever stores a macro raises it with the row that the function answered, so
 * that the list and the macro's page show it, and its `revision` is what is `seen` next.
 */
export class LibraryChangedEvent extends Event {
  static readonly type = 'ops-library-changed';

  constructor(readonly change: LibraryChange) {
    super(LibraryChangedEvent.type, { bubbles: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ops-library-open': LibraryOpenEvent;
    'ops-library-changed': LibraryChangedEvent;
  }
}
