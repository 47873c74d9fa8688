import { mayLack } from '../../components/alarm-picker/matches';
import type { DialogState, ShownAlarm } from '../../components/badge-form/dialog-state';
import type { AlarmLink } from '../../rules/alarm-link';
import { absentStates } from '../../contract/alarms';
import type { RefusalCode } from '../../contract/result';
import type { Clock } from '../shared/clock';
import { accountsFor } from './account-choice';
import { AccountListing, type ListingPorts } from './listing';

/** Milliseconds without a key before CloudWatch is searched for what is typed. */
const typingPause = 250;

/** What choosing an alarm needs from its session. */
export interface SelectionPorts extends ListingPorts {
  readonly clock: Clock;
  readonly dialog: () => DialogState;
  readonly change: (patch: Partial<DialogState>) => void;
}

/** The choice of account and alarm: lists, searches, and finds out what is chosen. */
export class AlarmSelection {
  readonly #ports: SelectionPorts;
  readonly #listings = new Map<string, AccountListing>();
  #names: readonly string[] = [];
  #listTurn = 0;
  #alarmTurn = 0;
  #cancelSearch: (() => void) | undefined;

  constructor(ports: SelectionPorts) {
    this.#ports = ports;
  }

  /** Chooses an account; the empty id chooses none. */
  async chooseAccount(connectionId: string, names: readonly string[] = []): Promise<void> {
    const { dialog, change } = this.#ports;
    const { link } = dialog();
    const isForLink =
      link?.kind === 'ambiguous' &&
      link.accounts.some((account) => account.connectionId === connectionId);
    const wanted = isForLink ? this.#names : names;
    this.#forget();
    this.#listTurn += 1;
    change({
      connectionId,
      alarmName: wanted[0] ?? '',
      typed: '',
      link: undefined,
      listed: undefined,
      listingRefusal: undefined,
      isListing: connectionId !== '',
      shown: undefined,
    });
    await Promise.all([this.list(), this.#find(wanted)]);
  }

  /** Lists the account's first alarms, once more where that was refused. */
  async list(): Promise<void> {
    const listing = this.#listing;
    if (!listing) return;
    await this.#show(() => listing.first());
    const { typed } = this.#ports.dialog();
    if (typed) this.#searchMissing(typed);
  }

  /** Follows what is typed; CloudWatch is searched only for what may be missing. */
  search(text: string): void {
    const { dialog, change } = this.#ports;
    const { alarmName } = dialog();
    this.#forget();
    change({
      typed: text === alarmName ? '' : text,
      link: undefined,
      ...(text !== alarmName && { alarmName: '', shown: undefined }),
    });
    this.#searchMissing(text);
  }

  #searchMissing(text: string): void {
    const { dialog, clock } = this.#ports;
    const { listed } = dialog();
    const listing = this.#listing;
    if (!listing || !listed || !mayLack(listed, text)) return;
    const run = text ? () => listing.search(text) : () => listing.first();
    this.#cancelSearch = clock.after(text ? typingPause : 0, () => void this.#show(run));
  }

  /** Chooses an alarm, listed or not. */
  async chooseAlarm(alarmName: string): Promise<void> {
    const { dialog, change } = this.#ports;
    const listed = dialog().listed?.alarms.find(({ name }) => name === alarmName);
    this.#forget();
    change({ alarmName, typed: '', link: undefined, shown: listed && { state: listed.state } });
    // The list that is opened next is that of all alarms again.
    await Promise.all([this.list(), listed ? undefined : this.#find([alarmName])]);
  }

  /** Chooses what a link leads to, as far as one account alone fits it. */
  async takeLink(link: AlarmLink): Promise<void> {
    const { dialog, change } = this.#ports;
    const fitting = accountsFor(link, dialog().accounts);
    const chosen = fitting.find(({ connectionId }) => connectionId === dialog().connectionId);
    const [account] = chosen ? [chosen] : fitting;
    const names = link.alarmNames.filter((name) => name !== undefined);
    if (account && (chosen || fitting.length === 1)) {
      await this.chooseAccount(account.connectionId, names);
      change({ link: { kind: 'matched', accounts: [account] } });
      return;
    }
    this.#forget();
    this.#names = names;
    const { region, accountNumber } = link;
    change({
      alarmName: '',
      typed: '',
      shown: undefined,
      link: account
        ? { kind: 'ambiguous', accounts: fitting }
        : { kind: 'unmatched', region, ...(accountNumber && { accountNumber }) },
    });
  }

  get #listing(): AccountListing | undefined {
    const { connectionId } = this.#ports.dialog();
    if (!connectionId) return undefined;
    const listing =
      this.#listings.get(connectionId) ?? new AccountListing(connectionId, this.#ports);
    this.#listings.set(connectionId, listing);
    return listing;
  }

  /**
   * What is still under way answers a question that nobody asks any more, but for the first listing:
   * whatever is typed meanwhile is looked for in it.
   */
  #forget(): void {
    const { dialog, change } = this.#ports;
    this.#cancelSearch?.();
    this.#alarmTurn += 1;
    if (!dialog().listed) return;
    this.#listTurn += 1;
    change({ isListing: false });
  }

  async #show(run: AccountListing['first']): Promise<void> {
    const { change } = this.#ports;
    const turn = ++this.#listTurn;
    change({ isListing: true, listingRefusal: undefined });
    const listed = await run();
    if (turn !== this.#listTurn) return;
    change({
      isListing: false,
      ...('code' in listed ? { listingRefusal: listed.code } : { listed }),
    });
  }

  async #find(names: readonly string[]): Promise<void> {
    const listing = this.#listing;
    if (!listing || names.length === 0) return;
    const turn = ++this.#alarmTurn;
    const found = await listing.find(names);
    if (turn !== this.#alarmTurn) return;
    const { change } = this.#ports;
    if (found === 'unlisted') change({ shown: 'unlisted' });
    else if ('code' in found) change({ shown: { state: stateOf(found.code) } });
    else change({ alarmName: found.name, shown: { state: found.state } });
  }
}

/** What the badge would show if AWS answered it as it answered just now. */
function stateOf(code: RefusalCode): ShownAlarm['state'] {
  return absentStates.find((state) => state === code) ?? 'unavailable';
}
