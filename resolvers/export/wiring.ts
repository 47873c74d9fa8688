import { alarmPorts } from '../alarms/wiring';
import { appId, readPublished } from '../forge/content';
import { exportLimits, unlessAborted, withDeadline } from '../lib/deadline';
import { awsAccess } from '../production';
import type { ExportPorts } from './export-badge';

/** Joins storage, Confluence and AWS for exported pages. */
export function exportPorts(): ExportPorts {
  return {
    ...alarmPorts({ ...awsAccess, limits: exportLimits }),
    readPublished: (contentId) =>
      withDeadline(exportLimits.page, (signal) => unlessAborted(signal, readPublished(contentId))),
    appId,
    now: () => Date.now(),
  };
}
