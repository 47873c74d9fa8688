import {
  mayLack,
  type KnownAlarm,
  type ListedAlarms,
  type Missing,
} from '../../components/alarm-picker/matches';
import type {
  AlarmListing,
  ListAlarmsInput,
  ListedAlarm,
  ListingPart,
} from '../../contract/placing';
import type { Refusal, Result } from '../../contract/result';
import type { Clock } from '../shared/clock';
import { doubtedIfOld } from './config-state';

/** What listing needs from outside. */
export interface ListingPorts {
  readonly list: (input: ListAlarmsInput) => Promise<Result<AlarmListing> | Refusal>;
  readonly contentId: string;
  readonly clock: Clock;
}

/** The alarms of an account that are gone through one after another. */
const mostSearched = 10_000;

/**
 * The parts that are asked for, one after another: each has a page of a hundred alarms at least, unless
 * AWS answers with empty pages, which it could go on with for ever.
 */
const mostParts = mostSearched / 100;

/**
 * The alarms of one account, as far as they are known: what was listed once is held while the dialog is
 * open, so that every further search begins where the last one ended.
 */
export class AccountListing {
  readonly connectionId: string;
  readonly #ports: ListingPorts;
  readonly #byName = new Map<string, KnownAlarm>();
  /** Beginnings of names of which every alarm is known. */
  readonly #beginnings: string[] = [];
  #known: ListedAlarms | undefined;
  #searched = 0;
  #parts = 0;
  #isWhole = true;
  /** Where the part after the last one begins; undefined for the first. */
  #after: string | undefined;
  /** The part that is on its way. */
  #part: Promise<ListedAlarms | Refusal> | undefined;

  constructor(connectionId: string, ports: ListingPorts) {
    this.connectionId = connectionId;
    this.#ports = ports;
  }

  /** What is known by now; undefined before anything is. */
  get known(): ListedAlarms | undefined {
    return this.#known;
  }

  /** The first alarms, or all where there are no more; asked for once, and again after a refusal. */
  async first(): Promise<ListedAlarms | Refusal> {
    return this.#known ?? this.more();
  }

  /** Goes on with the next part of the account. */
  async more(): Promise<ListedAlarms | Refusal> {
    this.#part ??= this.#ask().finally(() => (this.#part = undefined));
    return this.#part;
  }

  /**
   * Finds alarms whose names begin so, which takes CloudWatch one call where going through the account
   * takes many.
   */
  async beginning(prefix: string): Promise<ListedAlarms | Refusal> {
    const { known } = this;
    if (known && (!mayLack(known) || this.#knowsBeginning(prefix))) return known;
    const answer = await this.#list({ prefix });
    if (!answer.ok) return answer;
    const { alarms, isWhole, next } = answer;
    if (isWhole && next === undefined) this.#beginnings.push(prefix);
    return this.#learn(alarms, this.#known?.missing ?? 'more');
  }

  /**
   * The first of the names that AWS knows, `unlisted` where it knows none, or why it did not say: a
   * name that may be among what cannot be read is not passed over for another.
   */
  async find(names: readonly string[]): Promise<KnownAlarm | 'unlisted' | Refusal> {
    const first = await this.first();
    if ('code' in first) return first;
    for (const name of names) {
      const found = this.#byName.get(name) ?? (await this.#lookFor(name));
      if (found !== 'unlisted') return found;
    }
    return 'unlisted';
  }

  /** Doubts what was listed long ago. */
  doubtOld(): void {
    const now = this.#ports.clock.now();
    for (const [name, alarm] of this.#byName) this.#byName.set(name, doubtedIfOld(alarm, now));
    if (this.#known) this.#learn([], this.#known.missing);
  }

  /** Goes through the names that begin so, of which there may be more than one part. */
  async #lookFor(name: string): Promise<KnownAlarm | 'unlisted' | Refusal> {
    if (this.#known?.missing === 'nothing' || this.#knowsBeginning(name)) return 'unlisted';
    let after: string | undefined;
    for (let part = 0; part < mostParts; part += 1) {
      const answer = await this.#list({ prefix: name, ...(after !== undefined && { after }) });
      if (!answer.ok) return answer;
      this.#learn(answer.alarms, this.#known?.missing ?? 'more');
      const found = this.#byName.get(name);
      if (found) return found;
      after = answer.next;
      if (answer.stopped !== undefined) return { ok: false, code: answer.stopped };
      if (!answer.isWhole) break;
      if (after === undefined) return 'unlisted';
    }
    return { ok: false, code: 'unavailable' };
  }

  async #ask(): Promise<ListedAlarms | Refusal> {
    const answer = await this.#list(this.#after === undefined ? {} : { after: this.#after });
    if (!answer.ok) {
      // CloudWatch may not know any more where the search was; the alarms that it found are kept.
      this.#after = undefined;
      this.#searched = 0;
      this.#parts = 0;
      return answer;
    }
    const { alarms, isWhole, next, stopped } = answer;
    this.#searched += alarms.length;
    this.#parts += 1;
    this.#isWhole &&= isWhole;
    this.#after = next;
    const listed = this.#learn(alarms, this.#missing());
    return stopped === undefined ? listed : { ok: false, code: stopped };
  }

  async #list(part: ListingPart): ReturnType<ListingPorts['list']> {
    const { list, contentId } = this.#ports;
    return list({ contentId, connectionId: this.connectionId, ...part });
  }

  #missing(): Missing {
    if (this.#after === undefined) return this.#isWhole ? 'nothing' : 'cannot-be-read';
    return this.#searched < mostSearched && this.#parts < mostParts ? 'more' : 'beyond';
  }

  #learn(alarms: readonly ListedAlarm[], missing: Missing): ListedAlarms {
    const checkedAt = this.#ports.clock.now().toISOString();
    for (const alarm of alarms) this.#byName.set(alarm.name, { ...alarm, checkedAt });
    const inOrder = [...this.#byName.values()].sort((one, other) =>
      one.name < other.name ? -1 : 1,
    );
    this.#known = { alarms: inOrder, missing, searched: this.#searched };
    return this.#known;
  }

  #knowsBeginning(text: string): boolean {
    return this.#beginnings.some((prefix) => text.startsWith(prefix));
  }
}

/** What was listed of each account since the dialog was opened. */
export class Listings {
  readonly #ports: ListingPorts;
  readonly #byAccount = new Map<string, AccountListing>();

  constructor(ports: ListingPorts) {
    this.#ports = ports;
  }

  /** The listing of an account, always the same. */
  of(connectionId: string): AccountListing {
    const known = this.#byAccount.get(connectionId);
    const listing = known ?? new AccountListing(connectionId, this.#ports);
    this.#byAccount.set(connectionId, listing);
    return listing;
  }
}
