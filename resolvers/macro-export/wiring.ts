import { OwnShare } from '../alarms/own-share';
import { ReadShare } from '../alarms/read-share';
import { alarmPorts } from '../alarms/wiring';
import { appId, readPublished } from '../forge/content';
import { macroExportLimits, unlessAborted, withDeadline } from '../lib/deadline';
import { renderedMacros } from '../macros/wiring';
import { awsAccess } from '../production';
import type { MacroExportPorts } from './export-macro';

/** Joins storage, Confluence and AWS for user macros of exported pages. */
export function macroExportPorts(): MacroExportPorts {
  const { page, rendering } = macroExportLimits;
  // Each macro of an exported page asks by itself, and nobody exports in a loop.
  const share = new OwnShare(Infinity);
  return {
    ...alarmPorts(
      { ...awsAccess, limits: macroExportLimits },
      { share, reads: ReadShare.endless() },
    ),
    renderMacros: renderedMacros(rendering, share),
    readPublished: (contentId) =>
      withDeadline(page, (signal) => unlessAborted(signal, readPublished(contentId))),
    appId,
    now: () => Date.now(),
  };
}
