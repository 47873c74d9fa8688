import type { ExportPorts } from './export-badge';
import { exportLimits, limits } from '../lib/deadline';
import { alarmPorts, productionAdapters } from '../alarms/reading';
import { awsAccess } from '../production';

/** Joins storage, Confluence and AWS for exported pages. */
export function exportPorts(): ExportPorts {
  const aws = { ...awsAccess, limits: { ...limits, ...exportLimits } };
  return { ...alarmPorts({ ...productionAdapters, aws }), now: () => Date.now() };
}
