import type {
  AlarmAbsence,
  AlarmReference,
  LinkReference,
  PlacedReference,
} from '../../contract/alarms';
import { parseAlarmLink, type AlarmLink } from '../../rules/alarm-link';
import { parseConsolePage, type ConsolePage } from '../../rules/console-page';
import type { LinkedNames } from '../../rules/link-names';
import { allowsSpace } from '../../rules/placement';
import type { Account } from '../accounts/account';
import { refusalOf, type GrantKey } from '../grants/grants';
import { openSeal } from '../grants/seals';
import type { Evidence } from './evidence';

/** An alarm that may be read for the person who asks. */
export type ReadableAlarm = PlacedAlarm | LinkedAlarm;

interface PlacedAlarm {
  readonly connectionId: string;
  readonly alarmNames: readonly [string];
  readonly origin: 'granted' | 'sealed';
}

interface LinkedAlarm extends LinkedNames {
  readonly connectionId: string;
  readonly origin: 'link';
}

/** What tells alarms that may be read from those that somebody merely names. */
export interface AuthorisationAdapters {
  readonly readGrantKeys: () => Promise<readonly GrantKey[]>;
  readonly listAccounts: () => Promise<readonly Account[]>;
}

/** What a reference comes to. */
export type Verdict = ReadableAlarm | AlarmAbsence;

/**
 * What each reference of a batch comes to, in its order: an alarm that may be read, or why it may
 * not. AWS is not asked here, and is not asked at all for a reference without a grant of ours
 * (docs/decisions/grants.md).
 *
 * @param installation - Forge's `installContext`: an ARI that names the site.
 * @param evidence - Of what stands on the page.
 */
export async function authorise(
  adapters: AuthorisationAdapters,
  references: readonly AlarmReference[],
  installation: string,
  evidence: Evidence,
): Promise<readonly Verdict[]> {
  const links = references.flatMap((reference) => ('link' in reference ? [reference.link] : []));
  const [judgePlaced, judgeLink] = await Promise.all([
    links.length < references.length ? judgeOfPlaced(adapters, installation) : unasked,
    links.length > 0 ? judgeOfLinks(adapters, links, evidence) : unasked,
  ]);
  return references.map((reference) =>
    'link' in reference ? judgeLink(reference) : judgePlaced(reference),
  );
}

/** Of a kind of reference that the batch does not hold nothing is read, and nothing is judged. */
const unasked = (): Verdict => ({ state: 'no-access', cause: 'not-granted' });

async function judgeOfPlaced(
  adapters: AuthorisationAdapters,
  installation: string,
): Promise<(reference: PlacedReference) => Verdict> {
  const keys = await usableKeys(adapters);
  return (reference) =>
    keys ? verdictOf(keys, installation, reference) : { state: 'not-connected' };
}

/**
 * The keys that grants are checked with. Undefined where nothing was ever placed nor connected: that is
 * the whole truth about a page from elsewhere.
 */
export async function usableKeys({
  readGrantKeys,
  listAccounts,
}: AuthorisationAdapters): Promise<readonly GrantKey[] | undefined> {
  const keys = await readGrantKeys();
  return keys.length === 0 && (await listAccounts()).length === 0 ? undefined : keys;
}

function verdictOf(
  keys: readonly GrantKey[],
  installation: string,
  reference: PlacedReference,
): Verdict {
  if ('seal' in reference) {
    const sealed = openSeal(keys, installation, reference.seal);
    if (typeof sealed === 'string') return { state: 'no-access', cause: sealed };
    const { connectionId, alarmName } = sealed;
    return { connectionId, alarmNames: [alarmName], origin: 'sealed' };
  }
  const { connectionId, alarmName, grant } = reference;
  const what = { installation, kind: 'alarm', connectionId, text: alarmName } as const;
  const refusal = refusalOf(keys, what, grant);
  if (refusal !== undefined) return { state: 'no-access', cause: refusal };
  return { connectionId, alarmNames: [alarmName], origin: 'granted' };
}

async function judgeOfLinks(
  { listAccounts }: AuthorisationAdapters,
  links: readonly string[],
  evidence: Evidence,
): Promise<(reference: LinkReference) => Verdict> {
  const readable = new Map(links.map((link) => [link, parseAlarmLink(link)]));
  await evidence.look(links.filter((link) => 'region' in (readable.get(link) ?? {})));
  const isHeld = (link: string): boolean => 'spaceId' in (evidence.spaceOf(link) ?? {});
  const accounts = links.some(isHeld) ? await listAccounts() : [];
  return ({ link: text }) => {
    const link = readable.get(text);
    if (link === undefined || 'problem' in link) return withoutAlarm(text);
    const { alarmNames, shownName } = link;
    const { name = shownName, url } = parseConsolePage(text) ?? {};
    const told = (absence: AlarmAbsence, alarmName: string): Verdict => ({
      ...absence,
      alarmName,
      ...(url !== undefined && { consoleUrl: url }),
    });
    const place = evidence.spaceOf(text);
    if (place === undefined) return told({ state: 'no-access', cause: 'link-unpublished' }, name);
    if ('state' in place) return told(place, shownName);
    const [account, another] = accounts.filter((each) => fits(each, link, place.spaceId));
    if (account === undefined) return told({ state: 'no-access', cause: 'link-unmatched' }, name);
    if (another !== undefined) {
      return told({ state: 'no-access', cause: 'link-ambiguous' }, shownName);
    }
    const { connectionId } = account;
    return { connectionId, alarmNames, shownName, origin: 'link' };
  };
}

function withoutAlarm(link: string): AlarmAbsence {
  const page = parseConsolePage(link);
  return page ? pageAnswer(page) : { state: 'no-access', cause: 'link-unreadable' };
}

/**
 * What a link is that leads to no alarm, or to one that nobody asks for. It tells nobody anything:
 * whoever asked has sent it.
 */
export function pageAnswer({ name: alarmName, url: consoleUrl }: ConsolePage): AlarmAbsence {
  return { state: 'no-access', cause: 'link-elsewhere', alarmName, consoleUrl };
}

function fits(
  { status, region, accountNumber, placement }: Account,
  link: AlarmLink,
  spaceId: string,
): boolean {
  return (
    status === 'connected' &&
    region === link.region &&
    (link.accountNumber === undefined || accountNumber === link.accountNumber) &&
    allowsSpace(placement, spaceId)
  );
}
