import { view } from '@forge/bridge';
import { bridgeHost, type Host } from '../shared/host';

/** What the modal's page needs of the Confluence around its frame; in tests a plain object. */
export interface DetailsHost extends Pick<Host, 'context' | 'open'> {
  /** Closes the modal. */
  close(): Promise<void>;
}

/** The Confluence that Forge's bridge leads to. */
export const bridgeDetailsHost: DetailsHost = { ...bridgeHost, close: () => view.close() };
