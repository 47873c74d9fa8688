import type { SpaceChoice } from '../../contract/placement';
import { SpaceFindEvent, type SpaceQuery, type SpacesFound } from './space-find';

/** A space, or why there is only its id: being asked for, not to be seen by this reader, not read. */
export type KnownSpace = SpaceChoice | 'asked' | 'unseen' | 'unread';

/** How the search for the last text ended, or that it has not yet. */
export type SearchOutcome = SpacesFound | 'searching' | 'failed';

type Picker = EventTarget & { requestUpdate(): void };

/** What a picker knows of the spaces, and its way of asking for more. */
export class SpaceDirectory {
  outcome: SearchOutcome = 'searching';
  /** What the last search that was answered found: shown until the next one is. */
  found: readonly SpaceChoice[] = [];

  readonly #host: Picker;
  readonly #known = new Map<string, KnownSpace>();
  #wanted: string | undefined;
  #isSearching = false;

  /** @param host - Asks, and is drawn anew when there is an answer. */
  constructor(host: Picker) {
    this.#host = host;
  }

  /** What is known of the space with that id. */
  space(id: string): KnownSpace {
    return this.#known.get(id) ?? 'asked';
  }

  /** Asks once for the names of spaces that are known by id alone. */
  async name(ids: readonly string[]): Promise<void> {
    const nameless = ids.filter((id) => !this.#known.has(id));
    if (nameless.length === 0) return;
    for (const id of nameless) this.#known.set(id, 'asked');
    const answer = await this.#ask({ ids: nameless });
    for (const id of nameless) this.#known.set(id, answer ? 'unseen' : 'unread');
    this.#learn(answer?.spaces ?? []);
    this.#host.requestUpdate();
  }

  /** One search at a time: whatever is typed meanwhile is searched for next, and only the last. */
  async search(text: string): Promise<void> {
    this.outcome = 'searching';
    this.#host.requestUpdate();
    this.#wanted = text;
    if (this.#isSearching) return;
    this.#isSearching = true;
    while (this.#wanted !== undefined) {
      const next: string = this.#wanted;
      this.#wanted = undefined;
      this.#conclude(await this.#ask({ text: next }));
    }
    this.#isSearching = false;
  }

  #conclude(answer: SpacesFound | undefined): void {
    this.#learn(answer?.spaces ?? []);
    if (this.#wanted !== undefined) return;
    this.outcome = answer ?? 'failed';
    this.found = answer?.spaces ?? [];
    this.#host.requestUpdate();
  }

  #ask(query: SpaceQuery): Promise<SpacesFound | undefined> {
    const event = new SpaceFindEvent(query);
    this.#host.dispatchEvent(event);
    return event.answer;
  }

  #learn(spaces: readonly SpaceChoice[]): void {
    for (const space of spaces) this.#known.set(space.id, space);
  }
}
