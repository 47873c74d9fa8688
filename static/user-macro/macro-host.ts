import { router } from '@forge/bridge';
import { bridgeHost, type Host } from '../shared/host';

/** What the page needs of the Confluence around its frame; in tests a plain object. */
export interface MacroHost extends Host {
  /** Leaves the page for another address. */
  navigate(url: string): Promise<void>;
}

/** The Confluence that Forge's bridge leads to. */
export const bridgeMacroHost: MacroHost = {
  ...bridgeHost,
  navigate: (url) => router.navigate(url),
};
