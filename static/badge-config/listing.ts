import { mayLack, type ListedAlarms } from '../../components/alarm-picker/matches';
import type { AlarmListing, ListAlarmsInput, ListedAlarm } from '../../contract/placing';
import type { Refusal, Result } from '../../contract/result';

/** What listing needs from outside. */
export interface ListingPorts {
  readonly list: (input: ListAlarmsInput) => Promise<Result<AlarmListing> | Refusal>;
  readonly contentId: string;
}

/** The alarms of one account, of which the first listing is held while the dialog is open. */
export class AccountListing {
  readonly connectionId: string;
  readonly #ports: ListingPorts;
  #first: Promise<ListedAlarms | Refusal> | undefined;

  constructor(connectionId: string, ports: ListingPorts) {
    this.connectionId = connectionId;
    this.#ports = ports;
  }

  /** The first alarms, or all where there are no more; asked for once, and again after a refusal. */
  async first(): Promise<ListedAlarms | Refusal> {
    this.#first ??= this.search('');
    const listed = await this.#first;
    if ('code' in listed) this.#first = undefined;
    return listed;
  }

  /** The alarms whose names begin with the text. */
  async search(prefix: string): Promise<ListedAlarms | Refusal> {
    const { list, contentId } = this.#ports;
    const answer = await list({
      contentId,
      connectionId: this.connectionId,
      ...(prefix && { prefix }),
    });
    return answer.ok ? { alarms: answer.alarms, complete: answer.complete, prefix } : answer;
  }

  /**
   * The first of the names that AWS knows, `unlisted` where it knows none, or why it did not say.
   */
  async find(names: readonly string[]): Promise<ListedAlarm | 'unlisted' | Refusal> {
    const first = await this.first();
    if ('code' in first) return first;
    for (const name of names) {
      const listed = mayLack(first, name) ? await this.search(name) : first;
      if ('code' in listed) return listed;
      const found = listed.alarms.find((alarm) => alarm.name === name);
      if (found) return found;
    }
    return 'unlisted';
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
