import type { LibraryMacro, MacroAccess } from '../../contract/library';

/** What can be done with one macro from its row, in the order of its menu. */
export type MacroAction =
  'open' | 'open-uses' | 'open-duplicate' | 'open-rename' | 'enable' | 'disable' | 'open-delete';

/** What the table of macros asks for. */
export type MacroTableRequest =
  { readonly type: 'open-create' } | { readonly type: MacroAction; readonly macro: LibraryMacro };

/** What the dialogs about one macro ask for. */
export type MacroDialogRequest =
  | { readonly type: 'close-dialog' }
  | { readonly type: 'library.duplicate' | 'library.rename'; readonly to: string }
  | { readonly type: 'library.delete' }
  | { readonly type: 'library.change'; readonly access: Partial<MacroAccess> };
