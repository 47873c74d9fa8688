import type { MacroDirectory } from '../../../../../components/macro-form/directory';
import type { ListedAlarms } from '../../../../../components/alarm-picker/matches';
import { ask } from '../../../../shared/ask';
import type { AdminGateway } from '../../../../shared/gateway';
import type { AskConfluence } from '../../../../shared/macro-directory/answer';
import { confluenceDirectory } from '../../../../shared/macro-directory/confluence-directory';
import { nowhere } from '../../../../shared/macro-directory/place';
import { message } from './messages';

/** Stands for the id of whoever looks at a sample. */
const oneself = '@me';

/** Alarms of a sample are named: whoever administers the app reads none of an account. */
const unlisted: ListedAlarms = { alarms: [], missing: 'cannot-be-read', searched: 0 };

/**
 * What the fields of a sample choose from: what Confluence has; of people, whoever looks, because no
 * ids of people are stored; and of alarms, whatever name is typed for an account.
 */
export function sampleDirectory(gateway: AdminGateway, confluence: AskConfluence): MacroDirectory {
  const { find } = confluenceDirectory(confluence, nowhere);
  const listed = (): Promise<ListedAlarms> => Promise.resolve(unlisted);
  const me = () =>
    Promise.resolve({
      ok: true as const,
      entries: [{ value: oneself, label: message('oneself'), detail: oneself }],
      isComplete: true,
    });
  return {
    find: (query) => (query.kind === 'user' ? me() : find(query)),
    people: me,
    accounts: () => ask(() => gateway('accounts.list')),
    alarmsOf: () => ({ known: unlisted, first: listed, more: listed, beginning: listed }),
  };
}
