import type { HistoryEvent } from './event';

/** An event with a number that tells it from those of the same millisecond. */
export interface HistoryItem extends HistoryEvent {
  readonly number: number;
}

/** "CloudWatch preserves alarm history for 30 days" (User Guide, common features of alarms); it once was two weeks. */
const retention = 30 * 24 * 60 * 60_000;

/** What happened to the alarms of one account in one region, also to those that are gone. */
export class AlarmHistory {
  readonly #items: HistoryItem[];

  /** @param items Kept as they are: the state of the region, changed in place. */
  constructor(items: HistoryItem[]) {
    this.#items = items;
  }

  add(...events: readonly HistoryEvent[]): void {
    for (const event of events) {
      this.#items.push({ ...event, number: (this.#items.at(-1)?.number ?? 0) + 1 });
    }
  }

  /** Forgets what is older than CloudWatch remembers. */
  forget(now: Date): void {
    const kept = this.since(now);
    if (kept.length < this.#items.length) this.#items.splice(0, Infinity, ...kept);
  }

  /** All that CloudWatch still remembers, the oldest first. */
  since(now: Date): readonly HistoryItem[] {
    const oldest = new Date(now.getTime() - retention).toISOString();
    return this.#items
      .filter(({ Timestamp }) => Timestamp >= oldest)
      .sort((a, b) => a.Timestamp.localeCompare(b.Timestamp) || a.number - b.number);
  }
}
