import type { AppIdentity } from './adf/new-macro';
import type { Plan } from './adf/rewrite';
import { migratePage, pagesOf, type MigrationPorts, type PageOutcome } from './migration';
import type { Options } from './options';
import type { Report } from './report';
import { putBack, writtenPages, type UndoOutcome } from './undo';
import { settleOpen } from './writing';

/** Nobody said which app it is, and pages do not tell. */
export class AppUnknown extends Error {
  override readonly name = 'AppUnknown';

  /** @param apps - Those between which pages leave the choice. */
  constructor(readonly apps: readonly AppIdentity[]) {
    super('the app is unknown');
  }
}

type Outcome = PageOutcome | UndoOutcome;

/** Outcomes after which there is something left to do, or to look at. */
const unfinished: readonly Outcome[] = ['left', 'busy', 'refused', 'changed-since', 'not-there'];

/**
 * Does what the options ask for and reports it; answers whether everything could be done.
 *
 * @param findApps - Looks on pages for the app, where the options do not name it.
 */
export async function run(
  ports: MigrationPorts,
  options: Options,
  report: Report,
  findApps: () => Promise<readonly AppIdentity[]>,
): Promise<boolean> {
  const { apply, undo, journal } = options;
  if (apply) await settleOpen(ports);
  const counts = new Map<Outcome, number>();
  let left = 0;
  const count = (outcome: Outcome): void => {
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  };

  if (undo) {
    const pages = writtenPages(ports.journal);
    report.found(pages.length);
    for (const written of pages) {
      const told = await putBack(ports, written, apply);
      report.putBack(told);
      count(told.outcome);
    }
  } else {
    const plan: Plan = { app: await appOf(options, findApps), names: options.names };
    report.app(plan.app);
    const pages = await pagesOf(ports.content, { plan, spaces: options.spaces });
    report.found(pages.length);
    for (const page of pages) {
      const told = await migratePage(ports, page, plan, apply);
      report.page(told);
      count(told.outcome);
      left += told.left.length;
    }
  }

  report.end({
    applied: apply,
    counts: Object.fromEntries(counts),
    left,
    ...(apply && ports.journal.writings.length > 0 && { journal }),
  });
  return left === 0 && !unfinished.some((outcome) => counts.has(outcome));
}

async function appOf(
  { app }: Options,
  findApps: () => Promise<readonly AppIdentity[]>,
): Promise<AppIdentity> {
  if (app) return app;
  const apps = await findApps();
  const [only, ...others] = apps;
  if (!only || others.length > 0) throw new AppUnknown(apps);
  return only;
}
