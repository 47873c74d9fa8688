import type { Handlers } from '@forge/resolver';
import type { AbsentState, PlacedReference } from '../../contract/alarms';
import type { BoardSource, UngrantedSource } from '../../contract/board';
import type { Contract } from '../../contract/index';
import type { AlarmListing, ListingPart, PlaceableAccount } from '../../contract/placing';
import { parseAlarmName } from '../../rules/alarm-name';
import { parseConfluenceId } from '../../rules/confluence-id';
import { fieldsOf } from '../../rules/fields';
import { allowsSpace } from '../../rules/placement';
import type { Account } from '../accounts/account';
import type { GrantRefusal } from '../grants/grants';
import type { AlarmName } from '../grants/seals';
import type { AdministratorPorts } from '../lib/administrators';
import { longestSeal, parseConnectionId, parseText } from '../lib/parse';
import { parseUngrantedSource } from '../lib/parse-board';
import { failure, success } from '../lib/result';
import { installationOf, viewerOf } from '../lib/viewer';

/** What placing alarms needs from the outside world. */
export interface PlacingPorts extends AdministratorPorts {
  /**
   * The space of a page or blog post that the person may edit, by Confluence's own word; undefined
   * when it is not there, or may not be edited.
   */
  editableSpace(contentId: string, accountId: string): Promise<string | undefined>;
  listAccounts(): Promise<readonly Account[]>;
  /** Whether new badges hide names at first. */
  namesHidden(): Promise<boolean>;
  /** A part of an account's alarms, from CloudWatch; or why it gave no answer. */
  listAlarms(
    connectionId: string,
    part: ListingPart,
  ): Promise<AlarmListing | { readonly state: AbsentState }>;
  /** Grants an alarm for badges of this site. */
  grant(installation: string, alarm: AlarmName, sealed: boolean): Promise<PlacedReference>;
  /** Grants a source for boards of this site. */
  grantSource(installation: string, source: UngrantedSource): Promise<BoardSource>;
  /** What a seal of this site holds, or why it does not count. */
  openSeal(installation: string, seal: string): Promise<AlarmName | GrantRefusal>;
}

/** CloudWatch documents no limit of its tokens; who sends a longer one has not got it from there. */
const longestToken = 10_000;

type PlacingHandlers = Pick<
  Handlers<Contract>,
  'placing.accounts' | 'placing.alarms' | 'placing.grant' | 'placing.grant-source' | 'seals.open'
>;

/** The functions behind the dialog in which an editor chooses an alarm. */
export function placingHandlers(ports: PlacingPorts): PlacingHandlers {
  return {
    'placing.accounts': async ({ payload, context }) => {
      const place = await placeOf(ports, payload, context);
      if ('ok' in place) return place;
      return success({
        accounts: place.accounts.map(toPlaceable),
        namesHidden: await ports.namesHidden(),
      });
    },

    'placing.alarms': async ({ payload, context }) => {
      const { connectionId, prefix = '', after } = fieldsOf(payload);
      const id = parseConnectionId(connectionId);
      if (id === undefined) return failure('invalid-input', 'connectionId');
      const beginning = prefix === '' ? '' : parseAlarmName(prefix);
      if (beginning === undefined) return failure('invalid-input', 'prefix');
      const token = after === undefined ? undefined : parseText(after, longestToken);
      if (after !== undefined && !token) return failure('invalid-input', 'after');
      const place = await placeOf(ports, payload, context);
      if ('ok' in place) return place;
      if (!place.accounts.some((account) => account.connectionId === id)) {
        return failure('not-placeable');
      }
      const listing = await ports.listAlarms(id, { prefix: beginning, after: token });
      return 'state' in listing ? failure(listing.state) : success(listing);
    },

    'placing.grant': async ({ payload, context }) => {
      const { connectionId, alarmName, sealed } = fieldsOf(payload);
      const id = parseConnectionId(connectionId);
      if (id === undefined) return failure('invalid-input', 'connectionId');
      const name = parseAlarmName(alarmName);
      if (name === undefined) return failure('invalid-input', 'alarmName');
      if (typeof sealed !== 'boolean') return failure('invalid-input', 'sealed');
      const place = await placeOf(ports, payload, context);
      if ('ok' in place) return place;
      if (!place.accounts.some((account) => account.connectionId === id)) {
        return failure('not-placeable');
      }
      const alarm = { connectionId: id, alarmName: name };
      return success({ reference: await ports.grant(installationOf(context), alarm, sealed) });
    },

    'placing.grant-source': async ({ payload, context }) => {
      const source = parseUngrantedSource(fieldsOf(payload)['source']);
      if (source === undefined) return failure('invalid-input', 'source');
      const place = await placeOf(ports, payload, context);
      if ('ok' in place) return place;
      const { connectionId } = source;
      if (!place.accounts.some((account) => account.connectionId === connectionId)) {
        return failure('not-placeable');
      }
      const isWholeAccount = source.kind === 'prefix' && source.prefix === '';
      if (isWholeAccount && !(await ports.isAdministrator())) return failure('forbidden');
      return success({ source: await ports.grantSource(installationOf(context), source) });
    },

    'seals.open': async ({ payload, context }) => {
      const isKnown = viewerOf(context) !== undefined;
      if (!isKnown || !(await ports.isAdministrator())) return failure('forbidden');
      const seal = parseText(fieldsOf(payload)['seal'], longestSeal);
      if (seal === undefined) return failure('invalid-input', 'seal');
      const opened = await ports.openSeal(installationOf(context), seal);
      if (typeof opened === 'string') return failure('invalid-input', 'seal');
      const accounts = await ports.listAccounts();
      const account = accounts.find(({ connectionId }) => connectionId === opened.connectionId);
      return success({ ...opened, ...(account && { account: toPlaceable(account) }) });
    },
  };
}

/** Content that the person may edit, and the accounts whose alarms may be placed there. */
interface Place {
  readonly accounts: readonly Account[];
}

async function placeOf(
  ports: PlacingPorts,
  payload: unknown,
  context: Readonly<Record<string, unknown>>,
): Promise<Place | ReturnType<typeof failure>> {
  const viewer = viewerOf(context);
  if (viewer === undefined) return failure('forbidden');
  const contentId = parseConfluenceId(fieldsOf(payload)['contentId']);
  if (contentId === undefined) return failure('invalid-input', 'contentId');
  const spaceId = await ports.editableSpace(contentId, viewer);
  if (spaceId === undefined) return failure('not-editable');
  const accounts = await ports.listAccounts();
  return {
    accounts: accounts.filter(
      ({ status, placement }) => status === 'connected' && allowsSpace(placement, spaceId),
    ),
  };
}

/** The fields that an editor sees, one by one: what is added to an account stays inside. */
function toPlaceable(account: Account): PlaceableAccount {
  const { connectionId, displayName, accountNumber, region } = account;
  return { connectionId, displayName, accountNumber, region };
}
