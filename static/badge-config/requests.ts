import type { KnownAlarm } from '../../components/alarm-picker/matches';
import { displayOf, keepsAlarm, type BadgeDraft } from '../../components/badge-form/badge-draft';
import type { SaveFailure, ShownAlarm } from '../../components/badge-form/dialog-state';
import {
  absentStates,
  type AlarmReference,
  type FailureCause,
  type PlacedReference,
} from '../../contract/alarms';
import type { BadgeConfig } from '../../contract/badge';
import type { PlaceableAccount } from '../../contract/placing';
import type { RefusalCode, Result } from '../../contract/result';
import { failed } from '../../rules/answer';
import { batchedAlarms } from '../alarm-badge/alarm-batch';
import type { Clock } from '../shared/clock';
import type { Gateway } from '../shared/gateway';
import { askBackend } from '../shared/page-batch/ask-backend';
import { submitFailureOf } from '../shared/submit-failure';
import { openedMacro, type ConfigState, type Granted, type OpenedMacro } from './config-state';
import type { DialogHost } from './dialog-host';
import type { AccountListing } from './listing';

/** What the dialog asks through. */
export interface ConfigPorts {
  readonly gateway: Gateway;
  readonly host: DialogHost;
  readonly clock: Clock;
}

/** The macro that the dialog is opened for, and the accounts whose alarms may be placed there. */
export async function openMacro({ gateway, host }: ConfigPorts): Promise<
  Result<{
    macro: OpenedMacro;
    accounts: readonly PlaceableAccount[];
    namesHidden: boolean;
  }>
> {
  const macro = openedMacro(await host.context().catch(() => undefined));
  if (macro.hasNoPage) return { ok: true, macro, accounts: [], namesHidden: false };
  const answer = await gateway('placing.accounts', { contentId: macro.context.contentId ?? '' });
  if (!answer.ok) return answer;
  const { accounts, namesHidden } = answer;
  return { ok: true, macro, accounts, namesHidden };
}

/** Causes that a new grant of the same alarm takes away. */
const refusedGrants: readonly (FailureCause | undefined)[] = [
  'not-granted',
  'other-site',
  'grant-retired',
];

/** What the badge shows of the alarm that it has, and whether its grant counts: a list says neither. */
export async function readAlarm(
  { gateway, clock }: ConfigPorts,
  reference: AlarmReference,
): Promise<{ readonly ok: true; readonly shown: ShownAlarm; readonly isRefused: boolean }> {
  const [answer] = await askBackend(batchedAlarms(gateway), [reference], undefined, clock);
  const { state, doubt, since, reason, cause } = answer ?? failed('internal');
  const checkedAt = clock.now().toISOString();
  const shown = { state, doubt, since, reason, checkedAt };
  return { ok: true, shown, isRefused: refusedGrants.includes(cause) };
}

/** The first of the names that AWS knows. */
export async function findAlarm(
  listing: AccountListing,
  names: readonly string[],
): Promise<Result<{ found: KnownAlarm | 'unlisted' }>> {
  const found = await listing.find(names);
  return typeof found === 'object' && 'code' in found ? found : { ok: true, found };
}

/** What the badge would show if AWS answered it as it answered just now. */
export function stateAfter(code: RefusalCode): ShownAlarm['state'] {
  return absentStates.find((state) => state === code) ?? 'unavailable';
}

/**
 * Has the alarm granted, unless it is already, and the macro's parameters saved.
 *
 * @param isWanted - Whether the editor still waits for it: nothing is saved for who has cancelled.
 */
export async function saveBadge(
  ports: ConfigPorts,
  state: ConfigState,
  draft: BadgeDraft,
  isWanted: () => boolean,
): Promise<Result<{ granted?: Granted | undefined; saveFailure?: SaveFailure | undefined }>> {
  const kept = keepsAlarm(state) ? state.context.reference : undefined;
  const answer =
    kept && !('link' in kept)
      ? { ok: true as const, reference: kept, granted: state.granted }
      : await grant(ports, state, draft.sealed);
  if (!answer.ok) return answer;
  const { reference, granted } = answer;
  if (!isWanted()) return { ok: true, granted };
  const config = { ...state.foreign, reference, ...displayOf(draft) };
  return { ok: true, granted, saveFailure: await submit(ports, config) };
}

async function grant(
  { gateway }: ConfigPorts,
  { context, connectionId, alarmName, granted }: ConfigState,
  sealed: boolean,
): Promise<Result<{ reference: PlacedReference; granted: Granted }>> {
  const isGranted =
    granted?.connectionId === connectionId &&
    granted.alarmName === alarmName &&
    granted.sealed === sealed;
  if (isGranted) return { ok: true, reference: granted.reference, granted };
  const alarm = { connectionId, alarmName, sealed };
  const answer = await gateway('placing.grant', { contentId: context.contentId ?? '', ...alarm });
  if (!answer.ok) return answer;
  const { reference } = answer;
  return { ok: true, reference, granted: { ...alarm, reference } };
}

async function submit(
  { host }: ConfigPorts,
  config: BadgeConfig,
): Promise<SaveFailure | undefined> {
  try {
    await host.submit(config);
    return undefined;
  } catch (error) {
    return submitFailureOf(error) ?? 'upstream';
  }
}
