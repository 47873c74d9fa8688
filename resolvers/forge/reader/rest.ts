import type { RequestInit, Route } from '@forge/api';
import { fieldsOf } from '../../../rules/fields';
import type { OwnShare } from '../../alarms/own-share';
import { TooDemanding } from '../../macros/world/reads';
import { askConfluence, ConfluenceFailure } from '../confluence';

/** On whose account calls go. */
export interface Caller {
  readonly installation: string;
  readonly accountId: string;
}

/**
 * Calls of Confluence for the macros of one page, as the person who reads it. What they cost is counted
 * by Confluence's prices: a call 1 point, each object in its answer 1 more, each person or group 2
 * (developer.atlassian.com/cloud/confluence/rate-limiting/).
 */
export class ReaderRest {
  #points = 0;
  readonly #caller: Caller;
  readonly #share: OwnShare;
  readonly #mostPoints: number;

  /**
   * @param share - Of the calls that one person may cause in a minute.
   * @param mostPoints - What one page may cost.
   */
  constructor(caller: Caller, share: OwnShare, mostPoints: number) {
    this.#caller = caller;
    this.#share = share;
    this.#mostPoints = mostPoints;
  }

  /**
   * The fields of an answer; undefined for what is not there, or not for this person.
   *
   * @throws TooDemanding, ConfluenceBusy, ConfluenceFailure
   */
  async ask(
    path: Route,
    init: RequestInit = {},
  ): Promise<Readonly<Record<string, unknown>> | undefined> {
    if (this.#points >= this.#mostPoints) throw new TooDemanding();
    this.#share.take(this.#caller, Date.now());
    this.#points += 1;
    const response = await askConfluence(path, init);
    if (response.status === 404) return undefined;
    if (!response.ok) throw new ConfluenceFailure(response.status);
    return fieldsOf(await response.json());
  }

  /** The objects of a list, each at its price. */
  async list(path: Route, init: RequestInit = {}, price = 1): Promise<readonly unknown[]> {
    const results = (await this.ask(path, init))?.['results'];
    const found: readonly unknown[] = Array.isArray(results) ? results : [];
    this.#points += price * found.length;
    return found;
  }
}
