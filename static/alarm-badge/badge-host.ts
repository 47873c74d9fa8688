import { Modal } from '@forge/bridge';
import { bridgeHost, type Host } from '../shared/host';
import type { OpenedDetails } from '../shared/opened-details';

/** What the badge's page needs of the Confluence around its frame; in tests a plain object. */
export interface BadgeHost extends Host {
  /** Opens the alarm's details over the page; rejects where that cannot be done. */
  showDetails(title: string, opened: OpenedDetails): Promise<void>;
}

/** The Confluence that Forge's bridge leads to. */
export const bridgeBadgeHost: BadgeHost = {
  ...bridgeHost,
  showDetails: (title, context) =>
    new Modal({ resource: 'alarm-details', size: 'large', title, context }).open(),
};
