import type { DiagnosisCode, FailingAccount } from '../../contract/accounts';
import { healthEvery, healthKeptFor } from '../lib/deadline';
import { toStorageEntry, type Log } from '../lib/log';
import type { SeenAccount } from './account';

/** How reading an account went when it last failed, or was good again after it had failed. */
export interface AccountHealth {
  readonly code: DiagnosisCode | 'good';
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What keeping it takes of the outside world. */
export interface HealthAdapters {
  readonly readHealth: (connectionId: string) => Promise<AccountHealth | undefined>;
  /** Stores nothing where the account was changed, verified or deleted since it was seen. */
  readonly writeHealth: (seen: SeenAccount, health: AccountHealth) => Promise<void>;
  /** Takes away what a verification found, where the account still is as it was seen. */
  readonly heal: (seen: SeenAccount) => Promise<void>;
  readonly log: Log;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What this process knows of one account. */
interface Known {
  health: AccountHealth | undefined;
  lookedAt: number;
  looking: Promise<void>;
}

/** So many accounts one process keeps in mind; then it begins anew. */
const most = 1_000;

/**
 * Keeps, for the administrators' table, that readers' badges of an account fail: one code and one time
 * an account, written at most once in five minutes, and never an alarm or a person.
 */
export class ReadingHealth {
  readonly #known = new Map<string, Known>();

  constructor(private readonly adapters: HealthAdapters) {}

  /** Looks at what is kept, beside the read that begins: once in five minutes a process and account. */
  begin({ connectionId }: SeenAccount): void {
    const now = this.adapters.now();
    const known = this.#known.get(connectionId);
    if (known && now - known.lookedAt < healthEvery) return;
    if (this.#known.size >= most) this.#known.clear();
    const next: Known = { health: known?.health, lookedAt: now, looking: Promise.resolve() };
    this.#known.set(connectionId, next);
    next.looking = this.#look(connectionId, next).catch((error: unknown) => this.#failed(error));
  }

  /**
   * Keeps how a read went. Never rejects: how badges are read does not depend on it.
   *
   * @param code - What failed; undefined where AWS answered.
   */
  async end(seen: SeenAccount, code: DiagnosisCode | undefined): Promise<void> {
    try {
      const isHealed = code === undefined && seen.statusReason !== undefined;
      await Promise.all([this.#keep(seen, code), isHealed && this.adapters.heal(seen)]);
    } catch (error) {
      this.#failed(error);
    }
  }

  async #keep(seen: SeenAccount, code: DiagnosisCode | undefined): Promise<void> {
    const { connectionId } = seen;
    const known = this.#known.get(connectionId);
    if (known === undefined) return;
    await known.looking;
    const now = this.adapters.now();
    if (!isDue(known.health, code, now)) return;
    known.health = { code: code ?? 'good', at: now };
    // Another process may have written since.
    const stored = await this.adapters.readHealth(connectionId);
    if (isDue(stored, code, now)) await this.adapters.writeHealth(seen, known.health);
    else known.health = stored;
  }

  async #look(connectionId: string, known: Known): Promise<void> {
    known.health = await this.adapters.readHealth(connectionId);
  }

  #failed(error: unknown): void {
    this.adapters.log(toStorageEntry(error, 0));
  }
}

/** What administrators are told of it: what failed in the last day and was not good since. */
export function failing(
  health: AccountHealth | undefined,
  now: number,
): FailingAccount | undefined {
  if (health === undefined || now - health.at >= healthKeptFor) return undefined;
  const { code, at } = health;
  return code === 'good' ? undefined : { code, at };
}

/** Whether it is worth a write: what is good is news only after something failed. */
function isDue(
  health: AccountHealth | undefined,
  code: DiagnosisCode | undefined,
  now: number,
): boolean {
  if (health !== undefined && now - health.at < healthEvery) return false;
  return code !== undefined || (health !== undefined && health.code !== 'good');
}
