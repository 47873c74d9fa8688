import type { Clock } from '../clock';
import { repeat, type Pace, type Repetition, type Visibility } from '../refresh';
import { askBackend } from './ask-backend';
import { askHub, type FoundHub } from './ask-hub';
import type { BatchedFunction } from './batched-function';
import { neighboursOf, type Neighbours } from './neighbours';
import { openHub, type OpenHub } from './open-hub';
import { placeOf, type Place } from './place';
import { seatKey, takeSeat, type Hub, type Seat } from './seat';
import {
  hubsTried,
  pauseBetweenHubs,
  quietAtLeast,
  quietAtMost,
  refreshAloneEvery,
  refreshAloneGrace,
  refreshEvery,
  refreshJitter,
  removalsPerFailure,
  retriesAfter,
} from './timing';

/** What a batch has around it; tests move the time and make the windows. */
export interface Surroundings {
  readonly clock: Clock;
  readonly visibility: Visibility;
  readonly home: Window;
  /** A frame that has just started is expected to ask within this time, where it is not the function's. */
  readonly expectedFor?: number;
}

/** Our own seat, as only this file writes it. */
type OwnSeat = { -readonly [Field in keyof Seat]: Seat[Field] };

/**
 * Has all frames of the app on a page ask the backend together, so that their questions cost one
 * request. The first frame that asks leads: it opens a hub, and the others find it by looking. That
 * needs no election, because frames of one origin run one after another. A frame believes nothing
 * that another tells: it parses what it hears, watches the hub that it has asked, and asks the next
 * one, or at last the backend itself, when a hub fails.
 */
export class PageBatch<Question extends object, Answer> {
  readonly #batched: BatchedFunction<Question, Answer>;
  readonly #surroundings: Surroundings;
  readonly #clock: Clock;
  readonly #key: symbol;
  readonly #seat: OwnSeat;
  readonly #neighbours: Neighbours;
  readonly #startedAt: number;
  readonly #failedHubs = new WeakSet<Hub>();
  #startTook: number | undefined;
  #place: Place = placeOf(undefined);
  #hub: OpenHub | undefined;
  #reads = 0;
  #failuresInARow = 0;
  #refreshEvery = refreshEvery;
  #repetition: Repetition | undefined;

  constructor(batched: BatchedFunction<Question, Answer>, surroundings: Surroundings) {
    const { home, expectedFor = batched.collectAtMost } = surroundings;
    this.#batched = batched;
    this.#surroundings = surroundings;
    this.#clock = surroundings.clock;
    this.#key = seatKey(batched.name);
    this.#startedAt = this.#now();
    this.#seat = {
      scope: undefined,
      busyUntil: this.#startedAt + expectedFor,
      hub: undefined,
      refresh: () => this.#refreshSoon(),
      lead: () => this.#leadSoon(),
    };
    this.#neighbours = neighboursOf(home, this.#key, this.#seat);
    takeSeat(home, this.#key, this.#seat);
    home.addEventListener('pagehide', () => this.#stopLeading());
  }

  /**
   * Takes in the frame's context, which says where it stands. A frame that has something to ask does
   * so right after that; nobody waits for one that does not.
   */
  enter(context: unknown): void {
    const place = placeOf(context);
    this.#startTook ??= this.#now() - this.#startedAt;
    if (place.scope !== this.#place.scope) this.#stopLeading();
    this.#place = place;
    this.#seat.scope = place.scope;
    this.#clock.after(0, () => this.#expectNothing());
  }

  /** One answer for each question, together with what other frames ask. Never rejects. */
  async read(questions: readonly Question[]): Promise<readonly Answer[]> {
    this.#reads += 1;
    const told = await this.#askHubs(questions);
    this.#reads -= 1;
    this.#expectNothing();
    const { contentId } = this.#place;
    const answers = told ?? (await askBackend(this.#batched, questions, contentId, this.#clock));
    this.#countFailures(answers);
    return answers;
  }

  /**
   * Has the page ask again from time to time, and sooner after a failure that passes, until what it
   * returns is called.
   *
   * @param ask - Must not reject.
   * @param age - Called when the page is shown again: shows how old its answer is.
   */
  keepFresh(ask: () => Promise<void>, age: () => void): () => void {
    const { clock, visibility } = this.#surroundings;
    const pace = (): Pace => {
      const retry = this.#retry;
      // Frames of one page fail together, and ask again together.
      if (retry !== undefined) return { every: retry, grace: 0, jitter: 0 };
      return this.#hub || !this.#place.scope
        ? { every: this.#refreshEvery, grace: 0, jitter: refreshJitter }
        : { every: refreshAloneEvery, grace: refreshAloneGrace, jitter: refreshJitter };
    };
    const repetition = repeat(() => this.#refresh(ask), { pace, clock, visibility });
    this.#repetition = repetition;
    // Answers got old while nobody saw them, also those of frames that wait for their leader now.
    const stopAging = visibility.onChange(age);
    return () => {
      stopAging();
      repetition.stop();
    };
  }

  /** When to ask again after a failure; undefined where it is not time to hurry. */
  get #retry(): number | undefined {
    return retriesAfter[this.#failuresInARow - 1];
  }

  #now(): number {
    return this.#clock.now().getTime();
  }

  /** The hub to ask: that of another frame, or the frame's own, which is opened where there is none. */
  #findHub(): FoundHub | undefined {
    if (!this.#place.scope) return undefined;
    const other = this.#hub
      ? undefined
      : this.#neighbours.find(
          ({ hub }, window) => hub?.open && !this.#failedHubs.has(hub) && { hub, window },
        );
    return other ?? { hub: this.#hub ?? this.#lead(), window: this.#surroundings.home };
  }

  #lead(): OpenHub {
    const hub = openHub({
      batched: this.#batched,
      clock: this.#clock,
      contentId: this.#place.contentId,
      expected: this.#neighbours.expected,
      quietFor: Math.min(quietAtLeast + (this.#startTook ?? 0) / 2, quietAtMost),
    });
    this.#hub = hub;
    this.#seat.hub = hub;
    this.#repetition?.plan();
    return hub;
  }

  /**
   * The frame that led goes away: this one finds another that leads, or leads itself. It does so a
   * moment later, by when it is gone too if the whole page is left.
   */
  #leadSoon(): boolean {
    if (!this.#place.scope) return false;
    this.#clock.after(0, () => this.#findHub());
    return true;
  }

  /**
   * Stops leading because the frame goes away or moves to another scope: from now on another frame
   * leads.
   */
  #stopLeading(): void {
    const hub = this.#hub;
    this.#hub = undefined;
    this.#seat.hub = undefined;
    hub?.close();
    if (hub) this.#neighbours.find((seat) => seat.lead());
  }

  /** Asks one hub after another; undefined when none has answered. */
  async #askHubs(questions: readonly Question[]): Promise<readonly Answer[] | undefined> {
    const clock = this.#clock;
    const texts = questions.map((question) => JSON.stringify(question));
    for (let left = hubsTried * removalsPerFailure; left > 0;) {
      const found = this.#findHub();
      if (!found) return undefined;
      // To every hub but the one that it asks, the frame is one that is still expected.
      this.#seat.busyUntil = Infinity;
      const { collectAtMost, patience } = this.#batched;
      const own = { key: this.#key, seat: this.#seat, clock };
      const asking = { ...own, questions: texts, collectAtMost, patience };
      const told = await askHub(found, asking);
      const answers = this.#parseTold(told, questions.length);
      if (answers) return answers;
      this.#failedHubs.add(found.hub);
      left -= told === null ? 1 : removalsPerFailure;
      await new Promise<void>((resolve) => clock.after(pauseBetweenHubs, resolve));
    }
    return undefined;
  }

  /** The answers that a hub told; undefined unless there is one for each question. */
  #parseTold(told: unknown, count: number): readonly Answer[] | undefined {
    try {
      const answers = (JSON.parse(told as string) as unknown[]).map(this.#batched.parse);
      const isComplete = answers.length === count && !answers.includes(undefined);
      return isComplete ? (answers as Answer[]) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Tells the other frames that this one is not about to ask, unless it is asking. */
  #expectNothing(): void {
    if (this.#reads === 0 || !this.#place.scope) this.#seat.busyUntil = 0;
  }

  #countFailures(answers: readonly Answer[]): void {
    const { isPassing, againAfter = () => undefined } = this.#batched;
    this.#failuresInARow = answers.every(isPassing) ? this.#failuresInARow + 1 : 0;
    const told = answers.map(againAfter).find((time) => time !== undefined);
    // A failure says nothing of settings: they are as they were.
    if (told !== undefined) this.#refreshEvery = told;
    else if (this.#failuresInARow === 0) this.#refreshEvery = refreshEvery;
  }

  /** Asks again because the frame that leads does, in the same request. */
  #refreshSoon(): void {
    if (this.#hub || !this.#repetition) return;
    this.#seat.busyUntil = this.#now() + this.#batched.collectAtMost;
    queueMicrotask(this.#repetition.now);
  }

  async #refresh(ask: () => Promise<void>): Promise<void> {
    if (this.#retry !== undefined) {
      // A retry is the frame's own, since what failed here may be well elsewhere; the hub waits for
      // all frames that say so in this moment.
      this.#seat.busyUntil = this.#now() + this.#batched.collectAtMost;
      await new Promise<void>((resolve) => this.#clock.after(quietAtLeast, resolve));
    } else if (this.#hub) {
      this.#neighbours.find((seat) => {
        seat.refresh();
        return false;
      });
    }
    await ask();
    this.#expectNothing();
  }
}
