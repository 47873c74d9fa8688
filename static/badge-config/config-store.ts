import { hasMore, mayLack } from '../../components/alarm-picker/matches';
import type { BadgeDraft } from '../../components/badge-form/badge-draft';
import type { BadgeRequest } from '../../components/badge-form/badge-request';
import { parseAlarmLink, type AlarmLink } from '../../rules/alarm-link';
import { exactName, type LinkedNames } from '../../rules/link-names';
import { ask } from '../shared/ask';
import { Store } from '../shared/store';
import {
  accountChosen,
  accountOf,
  alarmChosen,
  doubtedIfOld,
  isPresent,
  linkedNames,
  linkUnclear,
  openedConfig,
  shownOf,
  textTyped,
  type ConfigState,
} from './config-state';
import { Listings, type AccountListing } from './listing';
import {
  findAlarm,
  openMacro,
  readAlarm,
  saveBadge,
  stateAfter,
  type ConfigPorts,
} from './requests';

/** Milliseconds between looks at how old is what the dialog shows. */
const doubtEvery = 30_000;

/** Milliseconds without a key before CloudWatch is searched for what is typed. */
const typingPause = 250;

type Action = 'open' | 'list' | 'find' | 'read' | 'seals.open' | 'save' | 'close';

/** One opening of a badge's dialog: what is chosen and known, and all that the form asks for. */
export class ConfigStore extends Store<ConfigState, ConfigPorts, Action> {
  /** What was listed of each account since the dialog was opened. */
  #listings: Listings | undefined;
  #cancelSearch: (() => void) | undefined;
  #cancelDoubt: (() => void) | undefined;

  /** Reads the macro's parameters and what may be chosen, and starts from what the macro shows. */
  async open(): Promise<void> {
    const answer = await this.send('open', openMacro, (opened) =>
      opened.ok ? openedConfig(opened.macro, opened.accounts, opened.namesHidden) : {},
    );
    if (!answer?.ok) return;
    const { contentId = '' } = answer.macro.context;
    this.#listings = new Listings({
      contentId,
      clock: this.ports.clock,
      list: (input) => ask(() => this.ports.gateway('placing.alarms', input)),
    });
    this.#doubtLater();
    await this.#begin();
  }

  /** Carries out what the form asks for. */
  async handle(request: BadgeRequest): Promise<void> {
    switch (request.type) {
      case 'choose-account':
        return this.#chooseAccount(request.connectionId);
      case 'search':
        return this.#search(request.text);
      case 'choose-alarm':
        return this.#chooseAlarm(request.alarmName);
      case 'take-link':
        return this.#takeLink(request.link);
      case 'list-again':
        return this.#list();
      case 'seals.open':
        return this.#openSeal();
      case 'save':
        return this.#save(request.draft);
      case 'cancel':
        return this.close();
    }
  }

  /** Closes the dialog, and leaves the macro as it is. */
  async close(): Promise<void> {
    if (this.status('save') === 'pending') this.abandon('save');
    await this.send('close', async ({ host }) => {
      await host.close();
      return { ok: true };
    });
  }

  /** A pause in typing that a move interrupted begins anew. */
  hostConnected(): void {
    this.#searchMissing(this.state.typed);
    if (this.#listings) this.#doubtLater();
  }

  hostDisconnected(): void {
    this.#cancelSearch?.();
    this.#cancelDoubt?.();
  }

  protected override start(): void {
    this.#cancelSearch?.();
    void this.open();
  }

  /** Dialogs stay open for hours: no state is shown as true that was read so long ago. */
  #doubtLater(): void {
    this.#cancelDoubt?.();
    this.#cancelDoubt = this.ports.clock.after(doubtEvery, () => {
      this.#listing?.doubtOld();
      const { listed, shown } = this.state;
      this.change({
        listed: listed && this.#listing?.known,
        shown: typeof shown === 'object' ? doubtedIfOld(shown, this.ports.clock.now()) : shown,
      });
      this.#doubtLater();
    });
  }

  async #begin(): Promise<void> {
    const { context, accounts, granted } = this.state;
    const { reference, alarmName } = context;
    const [only, another] = accounts;
    if (reference && 'link' in reference) {
      const link = parseAlarmLink(reference.link);
      if (!('problem' in link)) await this.#takeLink(link);
    } else if (reference) {
      if (granted) await this.#choose(granted.connectionId, exactName(granted.alarmName));
      await this.#readPresent();
    } else if (only && !another) {
      // An alarm without a grant is granted by saving it.
      await this.#choose(only.connectionId, alarmName ? exactName(alarmName) : undefined);
    }
  }

  async #chooseAccount(connectionId: string): Promise<void> {
    await this.#choose(connectionId, linkedNames(connectionId, this.state));
    if (!connectionId) await this.#readPresent();
  }

  /** Chooses an account, and the first of the names that it has. */
  async #choose(connectionId: string, names?: LinkedNames): Promise<void> {
    this.#letGo();
    this.abandon('list');
    this.change(accountChosen(connectionId, names?.shownName));
    await Promise.all([this.#list(), this.#find(names?.alarmNames ?? [])]);
  }

  async #chooseAlarm(alarmName: string): Promise<void> {
    this.#letGo();
    this.change(alarmChosen(alarmName, this.state));
    // The list that is opened next is that of all alarms again.
    await Promise.all([this.#list(), this.state.shown ? undefined : this.#find([alarmName])]);
  }

  async #takeLink(link: AlarmLink): Promise<void> {
    const account = accountOf(link, this.state);
    if (account) {
      const chosen = this.#choose(account.connectionId, link);
      this.change({ link: { kind: 'matched', accounts: [account] } });
      await chosen;
    } else {
      this.#letGo();
      this.change(linkUnclear(link, this.state));
    }
  }

  /** Follows what is typed; CloudWatch is searched only for what may be missing. */
  async #search(text: string): Promise<void> {
    this.#letGo();
    this.change(textTyped(text, this.state));
    this.#searchMissing(text);
    if (!this.state.shown) await this.#readPresent();
  }

  #searchMissing(text: string): void {
    const listing = this.#listing;
    if (!listing || !text || !mayLack(this.state.listed)) return;
    this.#cancelSearch = this.ports.clock.after(
      typingPause,
      () => void this.#searchAccount(listing, text),
    );
  }

  /**
   * Looks for alarms that begin with the text, which is soon done, and then through the whole account,
   * part by part, until there is no more or somebody types on.
   */
  async #searchAccount(listing: AccountListing, text: string): Promise<void> {
    let isWanted = await this.#show(listing, () => listing.beginning(text));
    while (isWanted && hasMore(this.state.listed)) {
      isWanted = await this.#show(listing, () => listing.more());
    }
  }

  /** Lists the account's first alarms, once more where that was refused. */
  async #list(): Promise<void> {
    const listing = this.#listing;
    if (!listing || !(await this.#show(listing, () => listing.first()))) return;
    if (this.state.typed) this.#searchMissing(this.state.typed);
  }

  /**
   * Shows what is known of the account after asking for more of it, also where AWS refused to go on.
   * Answers whether it did not, and the list is still the one to be shown.
   */
  async #show(listing: AccountListing, run: AccountListing['first']): Promise<boolean> {
    const answer = await this.send(
      'list',
      async () => {
        const listed = await run();
        return 'code' in listed ? listed : { ok: true as const, listed };
      },
      () => ({ listed: listing.known }),
    );
    return answer?.ok === true;
  }

  async #find(names: readonly string[]): Promise<void> {
    const listing = this.#listing;
    if (!listing || names.length === 0) return;
    await this.send(
      'find',
      () => findAlarm(listing, names),
      (answer) => {
        if (!answer.ok) return { shown: { state: stateAfter(answer.code) } };
        const { found } = answer;
        if (found === 'unlisted') return { shown: found };
        return { alarmName: found.name, shown: shownOf(found) };
      },
    );
  }

  get #listing(): AccountListing | undefined {
    const { connectionId } = this.state;
    return connectionId ? this.#listings?.of(connectionId) : undefined;
  }

  /**
   * What is still under way answers a question that nobody asks any more, but for the first listing:
   * whatever is typed meanwhile is looked for in it.
   */
  #letGo(): void {
    this.#cancelSearch?.();
    this.abandon('find');
    this.abandon('read');
    if (this.state.listed) this.abandon('list');
  }

  /** Reads the alarm that the badge has, where it is the one that the dialog shows. */
  async #readPresent(): Promise<void> {
    const { reference } = this.state.context;
    if (!reference || !isPresent(reference, this.state)) return;
    await this.send(
      'read',
      (ports) => readAlarm(ports, reference),
      (answer) =>
        answer.ok
          ? {
              shown: answer.shown,
              // Saving grants the alarm anew, if the editor may place it.
              ...(answer.isRefused && { granted: undefined }),
            }
          : {},
    );
  }

  async #openSeal(): Promise<void> {
    const { reference } = this.state.context;
    if (!reference || !('seal' in reference)) return;
    await this.send(
      'seals.open',
      ({ gateway }) => gateway('seals.open', reference),
      (answer) => ({ seal: answer.ok ? answer : undefined }),
    );
  }

  async #save(draft: BadgeDraft): Promise<void> {
    this.change({ saveFailure: undefined });
    await this.send(
      'save',
      (ports) => saveBadge(ports, this.state, draft, () => this.status('save') === 'pending'),
      (answer) => (answer.ok ? { granted: answer.granted, saveFailure: answer.saveFailure } : {}),
    );
  }
}
