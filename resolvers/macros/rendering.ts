import type { CurrentMacro, MacroAnswer, MacroUse } from '../../contract/macros';
import type { SiteSnapshot } from '../../macros/host-objects/snapshot';
import type { Purse } from '../../macros/velocity/limits';
import { asksForConsent } from '../lib/consent';
import { unlessAborted, withDeadline } from '../lib/deadline';
import { toStorageEntry, type Log } from '../lib/log';
import { withinSize } from './answer-size';
import { unavailable, unavailableFor } from './absences';
import type { MacroVersion } from './definition';
import { maySee, wantsToDecide } from './may-see';
import { prepare, type Prepared } from './prepared';
import { mentionsIn, shownOf, UseRendering, type Attempt } from './use-rendering';
import { ReaderWorld } from './world/reader-world';
import type { ReaderReads } from './world/reads';
import type { Want } from './world/wants';

/** Who reads the page, and where. */
export interface MacroOccasion {
  /** Forge's name of the site. */
  readonly installation: string;
  readonly accountId: string;
  readonly contentId: string | undefined;
  readonly site: SiteSnapshot;
  /** Root of the site; undefined where the page did not tell it. */
  readonly origin: string | undefined;
  readonly output: 'display' | 'preview';
}

/** What rendering macros needs from the outside world. */
export interface RenderingAdapters {
  readMacros(names: readonly string[]): Promise<ReadonlyMap<string, CurrentMacro>>;
  readMacroVersion(name: string, version: number): Promise<MacroVersion | undefined>;
  /** Confluence as the person who reads. */
  readsOf(occasion: MacroOccasion): ReaderReads;
  isAdministrator(): Promise<boolean>;
  log: Log;
}

/** How much rendering the macros of one request may take. */
export interface RenderingLimits {
  readonly milliseconds: number;
  readonly answerBytes: number;
  /** The engine's steps of all renderings together. */
  readonly steps: number;
}

/** How often a template is rendered anew because it asked for what was not fetched. */
const mostRounds = 4;

/** One use on its way to its answer. */
interface Item {
  answer?: MacroAnswer;
  rendering?: UseRendering;
  wants: readonly Want[];
  attempt?: Extract<Attempt, { is: 'printed' }>;
}

/**
 * Renders the macros of a page for one reader: each definition is read once, each thing of Confluence
 * is asked once, as the reader. What one use comes to is its own affair; what cannot be answered in
 * time or in size is said to be so.
 */
export function macroRendering(adapters: RenderingAdapters, limits: RenderingLimits) {
  return async (
    uses: readonly MacroUse[],
    occasion: MacroOccasion,
  ): Promise<readonly MacroAnswer[]> => {
    const items = uses.map((): Item => ({ wants: [] }));
    const world = new ReaderWorld(adapters.readsOf(occasion), occasion);
    const started = performance.now();
    await withDeadline(limits.milliseconds, async (signal) => {
      try {
        await new PageRendering(adapters, limits, occasion, world, signal).run(uses, items);
      } catch (error) {
        if (asksForConsent(error)) throw error;
        if (!signal.aborted) adapters.log(toStorageEntry(error, performance.now() - started));
        for (const item of items) {
          item.answer ??= signal.aborted ? unavailable('timeout') : unavailableFor(error);
        }
      }
    });
    const answers = items.map(({ answer }) => answer ?? unavailable('internal'));
    return withinSize(await withPlaces(adapters, answers), limits.answerBytes);
  };
}

/** The lines of a template are told to who administers Confluence alone, and asked only then. */
async function withPlaces(
  adapters: RenderingAdapters,
  answers: readonly MacroAnswer[],
): Promise<readonly MacroAnswer[]> {
  if (!answers.some(({ state }) => state === 'failed')) return answers;
  const mayKnow = await adapters.isAdministrator().catch(() => false);
  return mayKnow
    ? answers
    : answers.map((answer) => (answer.state === 'failed' ? { state: 'failed' } : answer));
}

/** The steps from uses to answers; each leaves alone what has an answer already. */
class PageRendering {
  readonly #adapters: RenderingAdapters;
  readonly #occasion: MacroOccasion;
  readonly #world: ReaderWorld;
  readonly #signal: AbortSignal;
  readonly #purse: Purse;

  constructor(
    adapters: RenderingAdapters,
    { steps }: RenderingLimits,
    occasion: MacroOccasion,
    world: ReaderWorld,
    signal: AbortSignal,
  ) {
    this.#adapters = adapters;
    this.#occasion = occasion;
    this.#world = world;
    this.#signal = signal;
    this.#purse = { left: steps };
  }

  async run(uses: readonly MacroUse[], items: readonly Item[]): Promise<void> {
    const macros = await this.#inTime(this.#adapters.readMacros(distinct(uses)));
    const shown = [...macros.values()].filter(({ enabled }) => enabled);
    const [prepared] = await this.#inTime(
      Promise.all([this.#prepare(shown), this.#world.fetch(shown.flatMap(wantsToDecide))]),
    );
    uses.forEach((use, index) => {
      const item = items[index];
      if (item) this.#begin(item, use, macros.get(use.name), prepared.get(use.name));
    });
    const open = items.filter(({ answer }) => !answer);
    // What needs nothing of Confluence is not kept waiting for it.
    for (const needs of [false, true]) {
      const group = open.filter(({ wants }) => wants.length > 0 === needs);
      await this.#render(group);
      await this.#show(group.filter(({ attempt }) => attempt));
    }
  }

  #inTime<Value>(work: Promise<Value>): Promise<Value> {
    return unlessAborted(this.#signal, work);
  }

  async #prepare(macros: readonly CurrentMacro[]) {
    const versions = await Promise.all(
      macros.map(async ({ name, version }) => {
        const found = await this.#adapters.readMacroVersion(name, version);
        return found ? ([[name, prepare(found)]] as const) : [];
      }),
    );
    return new Map(versions.flat());
  }

  #begin(
    item: Item,
    use: MacroUse,
    macro: CurrentMacro | undefined,
    prepared: ReturnType<typeof prepare> | undefined,
  ): void {
    if (!macro) item.answer = { state: 'unknown-macro' };
    else if (!macro.enabled) item.answer = { state: 'disabled' };
    else if (!prepared) item.answer = unavailable('internal');
    else this.#decide(item, use, macro, prepared);
  }

  #decide(
    item: Item,
    use: MacroUse,
    macro: CurrentMacro,
    prepared: ReturnType<typeof prepare>,
  ): void {
    const failure = this.#world.failureOf(wantsToDecide(macro));
    if (failure !== undefined) {
      item.answer = this.#absence(failure);
      return;
    }
    const { currentSpaceId: spaceId, readerGroups: groups } = this.#world;
    if (!maySee(macro, { spaceId, groups })) item.answer = { state: 'not-visible' };
    else if ('state' in prepared) item.answer = prepared;
    else this.#ready(item, prepared, use);
  }

  #ready(item: Item, prepared: Prepared, use: MacroUse): void {
    item.rendering = new UseRendering(prepared, use);
    item.wants = item.rendering.wants(this.#occasion);
  }

  async #render(items: readonly Item[]): Promise<void> {
    await this.#inTime(this.#world.fetch(items.flatMap(({ wants }) => wants)));
    for (let round = 0; round < mostRounds; round += 1) {
      const open = items.filter(({ answer, attempt }) => !answer && !attempt);
      for (const item of open) await this.#attempt(item);
      await this.#inTime(this.#world.fetch(open.flatMap(({ wants }) => wants)));
    }
    for (const item of items) if (!item.attempt) item.answer ??= unavailable('too-demanding');
  }

  async #attempt(item: Item): Promise<void> {
    await this.#turn();
    const failure = this.#world.failureOf(item.wants);
    if (failure !== undefined) {
      item.answer = this.#absence(failure);
      return;
    }
    // Without the content a template would print the names that it gave it.
    if (this.#world.seesContent !== true && item.wants.some(isOfCurrent)) {
      item.answer = { state: 'not-visible' };
      return;
    }
    const attempt = item.rendering?.attempt(this.#world.snapshot(), this.#purse, this.#occasion);
    if (attempt?.is === 'printed') item.attempt = attempt;
    else if (attempt?.is === 'failed') item.answer = attempt.failure;
    else if (attempt?.is === 'lacking') item.wants = attempt.wants;
    else item.answer = unavailable('left-out');
  }

  async #show(items: readonly Item[]): Promise<void> {
    const people = new Set(
      items.flatMap(({ attempt }) => (attempt ? mentionsIn(attempt.text) : [])),
    );
    const wants = [...people].map((id): Want => ({ part: 'user', about: [id] }));
    await this.#inTime(this.#world.fetch(wants));
    const { userNames } = this.#world;
    const { origin, site, contentId } = this.#occasion;
    const options = {
      site: { origin, contextPath: site.contextPath },
      contentId,
      spaceKey: this.#world.snapshot().spaceKey,
      userNames,
    };
    for (const item of items) {
      await this.#turn();
      if (item.attempt) item.answer = shownOf(item.attempt, options);
    }
  }

  /** Rendering keeps the process: only between two can a deadline be met. */
  async #turn(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.#signal.throwIfAborted();
  }

  #absence(failure: unknown): MacroAnswer {
    if (asksForConsent(failure)) throw failure;
    this.#adapters.log(toStorageEntry(failure, 0));
    return unavailableFor(failure);
  }
}

function distinct(uses: readonly MacroUse[]): readonly string[] {
  return [...new Set(uses.map(({ name }) => name))];
}

function isOfCurrent({ part, about }: Want): boolean {
  return about.length === 0 && (part.startsWith('content') || part.startsWith('space'));
}
