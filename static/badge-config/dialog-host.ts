import { view } from '@forge/bridge';
import type { BadgeConfig } from '../../contract/badge';

/** What the dialog needs of the Confluence around its frame; in tests a plain object. */
export interface DialogHost {
  /** The frame's context. What is in it comes from the page's content: parse it. */
  context(): Promise<unknown>;
  /**
   * Saves the macro's parameters, and closes the dialog. Rejects with the platform's `code`, which
   * the reference of the macro module lists, where Confluence does not accept them.
   */
  submit(config: BadgeConfig): Promise<void>;
  /** Closes the dialog and leaves the macro as it is. */
  close(): Promise<void>;
}

/** The Confluence that Forge's bridge leads to. */
export const bridgeDialogHost: DialogHost = {
  context: () => view.getContext(),
  submit: (config) => view.submit({ config }),
  close: () => view.close(),
};
