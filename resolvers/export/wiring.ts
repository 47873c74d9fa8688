import { OwnShare } from '../alarms/own-share';
import { ReadShare } from '../alarms/read-share';
import { alarmPorts } from '../alarms/wiring';
import { appId, readPublished } from '../forge/content';
import { exportLimits, unlessAborted, withDeadline } from '../lib/deadline';
import { awsAccess } from '../production';
import type { ExportPorts } from './export-badge';

/** Joins storage, Confluence and AWS for exported pages. */
export function exportPorts(): ExportPorts {
  return {
    // Each badge of an exported page asks by itself, and nobody exports in a loop.
    ...alarmPorts(
      { ...awsAccess, limits: exportLimits },
      { share: new OwnShare(Infinity), reads: ReadShare.endless() },
    ),
    readPublished: (contentId) =>
      withDeadline(exportLimits.page, (signal) => unlessAborted(signal, readPublished(contentId))),
    appId,
    now: () => Date.now(),
  };
}
