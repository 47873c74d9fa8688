import type { MacroSaveFailure } from '../../components/macro-settings/settings-state';
import type { AlarmReference } from '../../contract/alarms';
import type { MacroAnswer, MacroConfig, MacroSummary, MacroUse } from '../../contract/macros';
import type { RefusalCode, Result } from '../../contract/result';
import { parsePlaced } from '../../rules/badge-config';
import { parseMacroAnswer } from '../../rules/macro-answer';
import { nextReading, type Reading } from '../../rules/reading';
import { batchedAlarms } from '../alarm-badge/alarm-batch';
import type { Clock } from '../shared/clock';
import type { MacroGateway } from '../shared/gateway';
import { askBackend } from '../shared/page-batch/ask-backend';
import { submitFailureOf } from '../shared/submit-failure';
import { macrosWithin } from '../shared/timing';
import type { MacroDialogHost } from './dialog-host';
import { openedMacro, type OpenedMacro } from './opened-macro';

/** What the dialog asks through. */
export interface DialogPorts {
  readonly gateway: MacroGateway;
  readonly host: MacroDialogHost;
  readonly clock: Clock;
}

/** The macro that the dialog is opened for, and what may be inserted there. */
export async function openMacro({
  gateway,
  host,
}: DialogPorts): Promise<Result<{ macro: OpenedMacro; macros: readonly MacroSummary[] }>> {
  const macro = openedMacro(await host.context().catch(() => undefined));
  if (macro.hasNoPage) return { ok: true, macro, macros: [] };
  const answer = await gateway('macros.list', { contentId: macro.contentId ?? '' });
  return answer.ok ? { ok: true, macro, macros: answer.macros } : answer;
}

/** What the macro would show on the page, as of now. */
export async function renderPreview(
  { gateway, clock }: DialogPorts,
  use: MacroUse,
  { contentId, site }: OpenedMacro,
): Promise<{ readonly ok: true; readonly answer: MacroAnswer }> {
  const [answer] = await askBackend<MacroUse, MacroAnswer>(
    {
      patience: macrosWithin,
      send: (uses) => gateway('macros.render', { uses, contentId, site, output: 'preview' }),
      isLeftOut: () => false,
      parse: parseMacroAnswer,
      failed: (failure) => ({
        state: 'unavailable',
        cause: failure === 'timeout' ? 'timeout' : 'internal',
      }),
    },
    [use],
    contentId,
    clock,
  );
  return { ok: true, answer: answer ?? { state: 'unavailable', cause: 'internal' } };
}

/** The alarms of an output, each as it was read just now; undefined for what nobody may read. */
export async function readAlarms(
  { gateway, clock }: DialogPorts,
  alarms: readonly AlarmReference[],
): Promise<{ readonly ok: true; readonly readings: readonly (Reading | undefined)[] }> {
  const granted = alarms.flatMap((given, index) => {
    const { reference } = parsePlaced({ reference: given });
    return reference ? [{ reference, index }] : [];
  });
  const references = granted.map(({ reference }) => reference);
  const answers = await askBackend(batchedAlarms(gateway), references, undefined, clock);
  const readings = alarms.map((): Reading | undefined => undefined);
  granted.forEach(({ index }, at) => {
    const answer = answers[at];
    if (answer) readings[index] = nextReading(undefined, answer, clock.now());
  });
  return { ok: true, readings };
}

/** Why nothing was saved, when an alarm got no grant. */
export function failureAfter(code: RefusalCode): MacroSaveFailure {
  return code === 'not-placeable' || code === 'not-editable' ? code : 'other';
}

/** Has Confluence store the macro; answers why it did not. */
export async function submit(
  { host }: DialogPorts,
  config: MacroConfig,
): Promise<{ readonly ok: true; readonly saveFailure: MacroSaveFailure | undefined }> {
  try {
    await host.submit(config);
    return { ok: true, saveFailure: undefined };
  } catch (error) {
    return { ok: true, saveFailure: submitFailureOf(error) ?? 'other' };
  }
}
