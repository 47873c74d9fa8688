import type { MacroAnswer, MacroSite, MacroUse } from '../../contract/macros';
import type { SiteSnapshot } from '../../macros/host-objects/snapshot';
import { asksForConsent } from '../lib/consent';
import { unlessAborted, withDeadline } from '../lib/deadline';
import { toStorageEntry, type Log } from '../lib/log';
import { unavailable, unavailableFor } from './absences';
import { withinSize } from './answer-size';
import type { DefinitionReads } from './definitions';
import type { UseTask } from './nesting/use-task';
import { PageRendering } from './page-rendering';
import { mentionsIn, shownOf } from './use-rendering';
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
  /** What the output is made for, as templates are told. */
  readonly output: 'display' | 'preview' | 'pdf' | 'word';
}

/** In Cloud. */
const contextPath = '/wiki';

/** The site where macros stand, by what somebody says of it. */
export function siteOf(site: MacroSite | undefined): Pick<MacroOccasion, 'site' | 'origin'> {
  const { url, locale = 'en-US', timeZone = 'UTC' } = site ?? {};
  return {
    origin: url,
    site: { baseUrl: `${url ?? ''}${contextPath}`, contextPath, locale, timeZone },
  };
}

/** What rendering macros needs from the outside world. */
export interface RenderingAdapters extends DefinitionReads {
  /** The app's own id, as it stands in the keys of its macros on a page. */
  appId(): string;
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
    const answers: (MacroAnswer | undefined)[] = uses.map(() => undefined);
    const world = new ReaderWorld(adapters.readsOf(occasion), occasion);
    const started = performance.now();
    await withDeadline(limits.milliseconds, async (signal) => {
      const rendering = new PageRendering({
        definitions: adapters,
        appId: adapters.appId(),
        at: occasion,
        world,
        purse: { left: limits.steps },
        signal,
        log: adapters.log,
      });
      try {
        const tasks = await rendering.begin(uses);
        const show = (group: readonly UseTask[]) =>
          showOutputs(group, occasion, world, signal, (task, answer) => {
            answers[tasks.indexOf(task)] = answer;
          });
        await show(tasks.filter(({ outcome }) => outcome));
        // What needs nothing of Confluence is not kept waiting for it.
        for (const needs of [false, true]) {
          const group = tasks.filter((task) => !task.outcome && needsWorld(task) === needs);
          await rendering.render(group);
          await show(group);
        }
      } catch (error) {
        if (asksForConsent(error)) throw error;
        if (!signal.aborted) adapters.log(toStorageEntry(error, performance.now() - started));
        const absence = signal.aborted ? unavailable('timeout') : unavailableFor(error);
        for (const index of uses.keys()) answers[index] ??= absence;
      }
    });
    const all = answers.map((answer) => answer ?? unavailable('internal'));
    return withinSize(await withPlaces(adapters, all), limits.answerBytes);
  };
}

/** Whether a use, or one that stands in its body, asks for something of Confluence. */
function needsWorld({ open }: UseTask): boolean {
  return open.some(({ wants, body }) => wants.length > 0 || body.files.length > 0);
}

/** Makes answers of uses that are rendered. */
async function showOutputs(
  tasks: readonly UseTask[],
  { origin, site, contentId }: MacroOccasion,
  world: ReaderWorld,
  signal: AbortSignal,
  answer: (task: UseTask, answer: MacroAnswer) => void,
): Promise<void> {
  const printed = tasks.flatMap(({ outcome }) =>
    outcome && 'html' in outcome ? outcome.html : [],
  );
  const people = new Set(printed.flatMap(mentionsIn));
  const wants = [...people].map((id): Want => ({ part: 'user', about: [id] }));
  await unlessAborted(signal, world.fetch(wants));
  const options = {
    site: { origin, contextPath: site.contextPath },
    contentId,
    spaceKey: world.snapshot().spaceKey,
    userNames: world.userNames,
  };
  for (const task of tasks) {
    await new Promise<void>((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    const { outcome, place } = task;
    if (!outcome) continue;
    const isPrinted = 'html' in outcome;
    answer(task, isPrinted ? shownOf(outcome.html, place.badges, options) : outcome.absence);
  }
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
