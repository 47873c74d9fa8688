import type { LibraryMacro, UngrantedAlarm } from '../../../../../contract/library';
import { libraryLimits } from '../../../../../contract/library';
import type { ImportedMacro, LibraryRecord } from '../../../../../contract/library-records';
import type { Refusal } from '../../../../../contract/result';
import type { ImportPart, ImportQueue } from '../../../../../rules/import/import-queue';
import type { Clock } from '../../../../shared/clock';
import { ask } from '../../../../shared/ask';
import type { AdminGateway } from '../../../../shared/gateway';

/** What an import goes through, and whom it tells. */
export interface ImportRun {
  readonly gateway: AdminGateway;
  readonly clock: Clock;
  readonly queue: ImportQueue;
  /** Ends the import between two requests. */
  readonly signal: AbortSignal;
  /** Called after each part. */
  readonly stored: (macros: readonly LibraryMacro[], ungranted: readonly UngrantedAlarm[]) => void;
  /** The records that a name had, to tell whether a lost answer was a yes. */
  readonly recordsOf: (name: string) => readonly LibraryRecord[];
}

/** Milliseconds before something is sent again that was not taken: Forge counts by the minute. */
const pauses = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/** Room that Forge's bridge and the function's name take beside the records. */
const around = 1_000;

/**
 * Sends all records that wait, part by part. What was not taken is sent again after a pause.
 *
 * @returns why it ended early: somebody stopped it, or nothing was taken any more; undefined when all
 *   macros are through. It goes on with the same queue.
 */
export async function runImport(run: ImportRun): Promise<Refusal | 'stopped' | undefined> {
  const { gateway, queue, signal } = run;
  let vain = 0;
  for (;;) {
    if (signal.aborted) return 'stopped';
    const part = queue.next(libraryLimits.requestBytes - around);
    if (part === undefined) return undefined;
    const before = progressOf(queue);
    const answer = await ask(() => gateway('library.import', { records: part.records }));
    if (answer.ok) await takeIn(run, part, answer.macros, answer.ungranted);
    else if (answer.code === 'upstream') queue.unanswered(part);
    else if (answer.code !== 'storage-busy') return answer;
    if (progressOf(queue) !== before) {
      vain = 0;
      continue;
    }
    const pause = pauses[vain];
    if (pause === undefined) return answer.ok ? { ok: false, code: 'storage-busy' } : answer;
    vain += 1;
    await new Promise<void>((resolve) => void run.clock.after(pause, resolve));
  }
}

async function takeIn(
  run: ImportRun,
  part: ImportPart,
  macros: readonly ImportedMacro[],
  ungranted: readonly UngrantedAlarm[],
): Promise<void> {
  const { queue } = run;
  const told: ImportedMacro[] = [];
  for (const macro of macros) {
    const isLost = macro.outcome === 'name-taken' && queue.isUncertain(macro.name);
    told.push((isLost ? await foundAgain(run, macro) : undefined) ?? macro);
  }
  queue.answered(part, told);
  run.stored(
    told.flatMap(({ macro }) => macro ?? []),
    ungranted,
  );
}

/** A macro whose name is taken by itself: it was stored by a request whose answer was lost. */
async function foundAgain(
  { gateway, recordsOf }: ImportRun,
  told: ImportedMacro,
): Promise<ImportedMacro | undefined> {
  const answer = await ask(() => gateway('library.read', { name: told.name }));
  if (!answer.ok || answer.macro.name !== told.name) return undefined;
  const [head] = recordsOf(told.name);
  const { macro, published, draft } = answer;
  const versions = head?.is === 'macro' ? head.versions : undefined;
  const last = recordsOf(told.name).find((record) => record.is === 'draft')?.draft.content.template;
  const isOurs =
    macro.version === versions &&
    (last === undefined || draft?.content.template === last) &&
    (published === undefined || published.savedAt === lastSavedAt(recordsOf(told.name)));
  return isOurs ? { ...told, outcome: 'done', upTo: macro.version, macro } : undefined;
}

function lastSavedAt(records: readonly LibraryRecord[]): number | undefined {
  return records
    .filter((record) => record.is === 'versions')
    .at(-1)
    ?.versions.at(-1)?.savedAt;
}

/** Changes with whatever is stored more. */
function progressOf(queue: ImportQueue): string {
  return `${queue.ended.size} ${queue.storedRecords}`;
}
