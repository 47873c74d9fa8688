import { router, view } from '@forge/bridge';
import type { MacroConfig } from '../../contract/macros';

/** What the dialog needs of the Confluence around its frame; in tests a plain object. */
export interface MacroDialogHost {
  /** The frame's context. What is in it comes from the page's content: parse it. */
  context(): Promise<unknown>;
  /**
   * Saves what the page stores of the macro, and closes the dialog. The text around which a macro
   * stands is left as it is. Rejects with the platform's `code`, which the reference of the macro
   * module lists, where Confluence does not accept it.
   */
  submit(config: MacroConfig): Promise<void>;
  /** Closes the dialog and leaves the macro as it is. */
  close(): Promise<void>;
  /** Opens an address in a new tab; rejects when the editor declines. */
  open(url: string): Promise<void>;
}

/** The Confluence that Forge's bridge leads to. */
export const bridgeMacroDialogHost: MacroDialogHost = {
  context: () => view.getContext(),
  submit: (config) => view.submit({ config }),
  close: () => view.close(),
  open: (url) => router.open(url),
};
