import {
  draftOf,
  keepsAlarm,
  type AlarmChoice,
  type BadgeDraft,
} from '../../components/badge-form/badge-draft';
import type { LinkNotice, SaveFailure, ShownAlarm } from '../../components/badge-form/dialog-state';
import type { KnownAlarm, ListedAlarms } from '../../components/alarm-picker/matches';
import { collator } from '../../components/internal/intl';
import type { AlarmReference, PlacedReference } from '../../contract/alarms';
import type { OpenedSeal, PlaceableAccount } from '../../contract/placing';
import { parseAlarmLink, type AlarmLink } from '../../rules/alarm-link';
import { isReported } from '../../rules/alarm-state';
import { foreignParameters } from '../../rules/badge-config';
import { fieldsOf } from '../../rules/fields';
import type { LinkedNames } from '../../rules/link-names';
import { isOld } from '../../rules/reading';
import { parseContext, type BadgeContext } from '../alarm-badge/context';
import { accountsFor } from './account-choice';

/** A grant, and what was granted: the same is not granted twice. */
export interface Granted {
  readonly connectionId: string;
  readonly alarmName: string;
  readonly sealed: boolean;
  readonly reference: PlacedReference;
}

/** What the frame's context says of the macro that the dialog is opened for. */
export interface OpenedMacro {
  readonly context: BadgeContext;
  /** Parameters that the form does not know, to be saved as they are. */
  readonly foreign: Readonly<Record<string, unknown>>;
  /** Whether the macro stands on no page, as in a template. */
  readonly hasNoPage: boolean;
}

/** All that the dialog knows, beside how far its requests are. */
export interface ConfigState extends AlarmChoice, OpenedMacro {
  /** How the badge looks when the dialog opens. */
  readonly initial: BadgeDraft;
  readonly accounts: readonly PlaceableAccount[];
  readonly listed?: ListedAlarms | undefined;
  /** `unlisted` where AWS does not know the name; undefined while nobody knows. */
  readonly shown?: ShownAlarm | 'unlisted' | undefined;
  readonly link?: LinkNotice | undefined;
  /** The names that a link can mean which fits several accounts. */
  readonly linkNames?: LinkedNames | undefined;
  readonly seal?: OpenedSeal | undefined;
  readonly granted?: Granted | undefined;
  /** Why nothing was saved though the backend granted the alarm. */
  readonly saveFailure?: SaveFailure | undefined;
}

/** Reads the frame's context; undefined where Confluence gave none. */
export function openedMacro(told: unknown): OpenedMacro {
  const context = parseContext(told);
  return {
    context,
    foreign: foreignParameters(fieldsOf(fieldsOf(told)['extension'])['config']),
    hasNoPage: Boolean(told) && !context.contentId,
  };
}

/**
 * The dialog as it opens, when it is known which accounts there are to choose from.
 *
 * @param namesHidden - Whether a badge that has no alarm yet hides it at first.
 */
export function openedConfig(
  macro: OpenedMacro,
  accounts: readonly PlaceableAccount[],
  namesHidden = false,
): ConfigState {
  const { display, reference, alarmName } = macro.context;
  const isNew = !reference && !alarmName;
  return {
    ...macro,
    initial: draftOf(display, reference ? 'seal' in reference : isNew && namesHidden),
    accounts: [...accounts].sort(inOrder),
    connectionId: '',
    alarmName: '',
    typed: '',
    ...(reference && startFrom(reference, accounts)),
  };
}

function inOrder(one: PlaceableAccount, other: PlaceableAccount): number {
  const { compare } = collator({ numeric: true });
  return compare(one.displayName, other.displayName) || compare(one.region, other.region);
}

/** What the alarm that the badge has means for the choice of one. */
function startFrom(
  reference: AlarmReference,
  accounts: readonly PlaceableAccount[],
): Partial<ConfigState> {
  if ('seal' in reference) return { kept: { sealed: true } };
  if ('link' in reference) {
    return 'problem' in parseAlarmLink(reference.link) ? { link: { kind: 'unreadable' } } : {};
  }
  const { connectionId, alarmName } = reference;
  if (!accounts.some((account) => account.connectionId === connectionId)) {
    return { kept: { sealed: false, alarmName } };
  }
  return { granted: { connectionId, alarmName, sealed: false, reference } };
}

/** Before anything is known. */
export const unknownConfig: ConfigState = openedConfig(openedMacro(undefined), []);

/** An account is chosen, or with the empty id none, and maybe an alarm of it. */
export function accountChosen(connectionId: string, alarmName = ''): Partial<ConfigState> {
  return {
    connectionId,
    alarmName,
    typed: '',
    link: undefined,
    linkNames: undefined,
    listed: undefined,
    shown: undefined,
  };
}

/** A text is typed: what was chosen before is no longer, unless it is that text. */
export function textTyped(text: string, { alarmName }: ConfigState): Partial<ConfigState> {
  if (text === alarmName) return { typed: '', link: undefined };
  return { typed: text, link: undefined, alarmName: '', shown: undefined };
}

/** An alarm is chosen; its state is known where it is listed. */
export function alarmChosen(alarmName: string, { listed }: ConfigState): Partial<ConfigState> {
  const alarm = listed?.alarms.find(({ name }) => name === alarmName);
  return { alarmName, typed: '', link: undefined, shown: alarm && shownOf(alarm) };
}

/** What a list says of an alarm. */
export function shownOf({ state, doubt, since, checkedAt }: KnownAlarm): ShownAlarm {
  return { state, doubt, since, checkedAt, isListed: true };
}

/** What was answered, as it is to be shown now: an old answer is doubted, as on the page. */
export function doubtedIfOld<Told extends Pick<ShownAlarm, 'state' | 'doubt' | 'checkedAt'>>(
  told: Told,
  now: Date,
): Told {
  const { state, doubt, checkedAt } = told;
  if (doubt === 'stale' || checkedAt === undefined || !isReported(state)) return told;
  return isOld(new Date(checkedAt), now) ? { ...told, doubt: 'stale' } : told;
}

/** The one account that a link means: the chosen one, where several fit and that is one of them. */
export function accountOf(
  link: AlarmLink,
  { accounts, connectionId }: ConfigState,
): PlaceableAccount | undefined {
  const fitting = accountsFor(link, accounts);
  const chosen = fitting.find((account) => account.connectionId === connectionId);
  return chosen ?? (fitting.length === 1 ? fitting[0] : undefined);
}

/** A link is taken that does not mean one account alone. */
export function linkUnclear(link: AlarmLink, { accounts }: ConfigState): Partial<ConfigState> {
  const { region, accountNumber } = link;
  const fitting = accountsFor(link, accounts);
  return {
    alarmName: '',
    typed: '',
    shown: undefined,
    linkNames: link,
    link:
      fitting.length > 0
        ? { kind: 'ambiguous', accounts: fitting }
        : { kind: 'unmatched', region, ...(accountNumber && { accountNumber }) },
  };
}

/** The names of the link for which that account is chosen, one of several that fit it. */
export function linkedNames(
  connectionId: string,
  { link, linkNames }: ConfigState,
): LinkedNames | undefined {
  if (link?.kind !== 'ambiguous') return undefined;
  const isOne = link.accounts.some((account) => account.connectionId === connectionId);
  return isOne ? linkNames : undefined;
}

/** Whether the alarm that the badge has is the one that is chosen. */
export function isPresent(reference: AlarmReference, state: ConfigState): boolean {
  if (keepsAlarm(state)) return true;
  if (!('connectionId' in reference)) return false;
  return state.connectionId === reference.connectionId && state.alarmName === reference.alarmName;
}
