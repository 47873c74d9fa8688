import type { MacroDirectory } from '../../components/macro-form/directory';
import { Listings } from '../badge-config/listing';
import { ask } from '../shared/ask';
import type { Clock } from '../shared/clock';
import type { MacroGateway } from '../shared/gateway';
import type { AskConfluence } from '../shared/macro-directory/answer';
import { confluenceDirectory } from '../shared/macro-directory/confluence-directory';
import type { DirectoryPlace } from '../shared/macro-directory/place';

/** What a directory asks through. */
export interface DirectoryPorts {
  readonly confluence: AskConfluence;
  readonly gateway: MacroGateway;
  readonly clock: Clock;
  readonly place: DirectoryPlace;
}

/**
 * What the fields of a user macro's form choose from: what Confluence has, and the alarms of the
 * accounts that may be placed on the page.
 */
export function macroDirectory({
  confluence,
  gateway,
  clock,
  place,
}: DirectoryPorts): MacroDirectory {
  const { contentId } = place;
  const listings = new Listings({
    contentId,
    clock,
    list: (input) => ask(() => gateway('placing.alarms', input)),
  });
  return {
    ...confluenceDirectory(confluence, place),
    accounts: () => ask(() => gateway('placing.accounts', { contentId })),
    alarmsOf: (connectionId) => listings.of(connectionId),
  };
}
