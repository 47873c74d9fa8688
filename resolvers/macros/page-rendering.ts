import type { CurrentMacro, MacroUse } from '../../contract/macros';
import { TooManyElements } from '../../macros/html/read';
import { mayHoldMacros } from '../../macros/html/storage/nested-macros';
import type { Purse } from '../../macros/velocity/limits';
import { asksForConsent } from '../lib/consent';
import { unlessAborted } from '../lib/deadline';
import { toStorageEntry, type Log } from '../lib/log';
import { unavailable, unavailableFor } from './absences';
import { foundFile, wantsOfFiles } from './attached-files';
import { Definitions, type DefinitionReads } from './definitions';
import { maySee, wantsToDecide } from './may-see';
import { Filling } from './nesting/filling';
import { Nesting } from './nesting/nesting';
import { textBody } from './nesting/use-body';
import type { Absence, UseTask } from './nesting/use-task';
import { UseRendering } from './use-rendering';
import type { ReaderWorld } from './world/reader-world';
import type { Want } from './world/wants';

/** What one request renders with. */
export interface PageSurroundings {
  readonly definitions: DefinitionReads;
  readonly appId: string;
  readonly at: { readonly accountId: string; readonly contentId: string | undefined };
  readonly world: ReaderWorld;
  /** The engine's steps of all renderings together. */
  readonly purse: Purse;
  readonly signal: AbortSignal;
  readonly log: Log;
}

/** How often a template is rendered anew because it asked for what was not fetched. */
const mostAttempts = 4;

/** Reading the output of a template, and writing it into another one, takes a step for so many signs. */
const signsPerStep = 10;

/** How many elements may be kept of outputs in which others are not rendered yet: some 60 MB. */
const mostKept = 200_000;

/** Renders the uses of a page with those in their bodies and outputs: each leaves alone what is done. */
export class PageRendering {
  readonly #around: PageSurroundings;
  readonly #definitions: Definitions;
  readonly #nesting: Nesting;
  #kept = 0;

  constructor(around: PageSurroundings) {
    this.#around = around;
    this.#definitions = new Definitions(around.definitions);
    this.#nesting = new Nesting(around.appId);
  }

  /** Finds out what the uses of a page are, and who may see them; nothing is rendered yet. */
  async begin(uses: readonly MacroUse[]): Promise<readonly UseTask[]> {
    const tasks = uses.map((use) => this.#nesting.ofPage(use));
    await this.#begin(tasks.flatMap(({ open }) => open));
    return tasks;
  }

  /** Renders uses of the page to the end. */
  async render(tasks: readonly UseTask[]): Promise<void> {
    const openOf = () => tasks.flatMap(({ open }) => open);
    for (let open = openOf(); open.length > 0; open = openOf()) {
      await this.#inTime(this.#around.world.fetch(open.flatMap(wantsOf)));
      let isMoving = false;
      for (const task of open) {
        if (!task.isReady || task.root.outcome) continue;
        isMoving = true;
        await this.#attempt(task);
      }
      if (!(await this.#split(openOf())) && !isMoving) break;
    }
    for (const task of openOf()) task.outcome = { absence: unavailable('internal') };
  }

  #inTime<Value>(work: Promise<Value>): Promise<Value> {
    return unlessAborted(this.#around.signal, work);
  }

  async #begin(tasks: readonly UseTask[]): Promise<void> {
    const names = tasks.map(({ name }) => name);
    await this.#inTime(this.#definitions.find(names));
    const macros = names.flatMap((name) => this.#definitions.macro(name) ?? []);
    const wants = macros.filter(({ enabled }) => enabled).flatMap(wantsToDecide);
    const decided = this.#around.world.fetch(wants);
    await this.#inTime(Promise.all([this.#definitions.prepare(names), decided]));
    for (const task of tasks) this.#decide(task, this.#definitions.macro(task.name));
  }

  #decide(task: UseTask, macro: CurrentMacro | undefined): void {
    const absence = macro ? this.#absenceOf(macro) : ({ state: 'unknown-macro' } as const);
    const prepared = this.#definitions.prepared(task.name);
    if (absence || !prepared) {
      task.outcome = { absence: absence ?? unavailable('internal') };
    } else if ('state' in prepared) {
      task.outcome = { absence: prepared };
    } else {
      task.rendering = new UseRendering(prepared, task.parameters);
      task.wants = task.rendering.wants(this.#around.at);
      // What the template takes as text is not rendered.
      const isRendered = prepared.version.definition.bodyHandling === 'rendered';
      if (!isRendered) task.body = textBody(task.body.source);
    }
  }

  /** Why a macro is not shown to this reader here; undefined where it is. */
  #absenceOf(macro: CurrentMacro): Absence | undefined {
    if (!macro.enabled) return { state: 'disabled' };
    const { world } = this.#around;
    const failure = world.failureOf(wantsToDecide(macro));
    if (failure !== undefined) return this.#failed(failure);
    const { currentSpaceId: spaceId, readerGroups: groups } = world;
    return maySee(macro, { spaceId, groups }) ? undefined : { state: 'not-visible' };
  }

  async #attempt(task: UseTask): Promise<void> {
    await this.#pause();
    const { world, purse, at } = this.#around;
    const failure = world.failureOf(task.wants);
    if (failure !== undefined) {
      task.outcome = { absence: this.#failed(failure) };
      return;
    }
    // Without the content a template would print the names that it gave it.
    if (world.seesContent !== true && task.wants.some(isOfCurrent)) {
      task.outcome = { absence: { state: 'not-visible' } };
      return;
    }
    task.attempts += 1;
    const snapshot = world.snapshot();
    const body = task.body.content((file) => foundFile(snapshot, file));
    const { badges } = task.place;
    const attempt = task.rendering?.attempt(snapshot, purse, at, body, badges);
    if (attempt?.is === 'printed') this.#print(task, attempt.text);
    else if (attempt?.is === 'failed') task.outcome = { absence: attempt.failure };
    else if (attempt?.is === 'lacking') this.#lack(task, attempt.wants);
    // The use of the page has all steps when it is asked for by itself.
    else task.root.outcome = { absence: unavailable('left-out') };
  }

  #print(task: UseTask, text: string): void {
    // What is of the page itself is read once, when it is shown.
    if (task.place.around || mayHoldMacros(text)) this.#charge(text);
    this.#unlessTooLarge(task, () => {
      task.printed = new Filling(text);
      this.#kept += task.printed.size;
      if (this.#kept > mostKept) throw new TooManyElements();
      if (task.printed.isSplit) task.finish();
    });
  }

  #finish(task: UseTask): void {
    this.#kept -= task.printed?.size ?? 0;
    this.#unlessTooLarge(task, () => task.finish());
    this.#charge(task.html ?? '');
  }

  #unlessTooLarge(task: UseTask, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof TooManyElements)) throw error;
      task.outcome = { absence: unavailable('too-large') };
    }
  }

  #lack(task: UseTask, wants: readonly Want[]): void {
    task.wants = wants;
    if (task.attempts >= mostAttempts) task.outcome = { absence: unavailable('too-demanding') };
  }

  /** Finds the macros in what was printed, and finishes what is complete; answers whether it did. */
  async #split(tasks: readonly UseTask[]): Promise<boolean> {
    const unsplit = tasks.filter((task) => task.unsplit);
    const names = unsplit.flatMap((task) => task.unsplit?.names ?? []);
    await this.#inTime(this.#definitions.find(names));
    const isKnown = (name: string) => this.#definitions.macro(name) !== undefined;
    const fresh = unsplit.flatMap((task) => this.#nesting.split(task, isKnown));
    await this.#begin(fresh);
    let isMoving = unsplit.length > 0;
    for (const task of tasks) {
      if (!task.printed?.isSettled) continue;
      await this.#pause();
      this.#finish(task);
      isMoving = true;
    }
    return isMoving;
  }

  #charge(html: string): void {
    this.#around.purse.left -= Math.ceil(html.length / signsPerStep);
  }

  /** Rendering keeps the process: only between two can a deadline be met. */
  async #pause(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.#around.signal.throwIfAborted();
  }

  #failed(failure: unknown): Absence {
    if (asksForConsent(failure)) throw failure;
    this.#around.log(toStorageEntry(failure, 0));
    return unavailableFor(failure);
  }
}

/** What a task has fetched before its template runs. Its files are not worth waiting for it. */
function wantsOf({ wants, body }: UseTask): readonly Want[] {
  return [...wants, ...wantsOfFiles(body.files)];
}

function isOfCurrent({ part, about }: Want): boolean {
  return about.length === 0 && (part.startsWith('content') || part.startsWith('space'));
}
