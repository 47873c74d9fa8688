import type { ExportPorts } from '../export/export-badge';
import { exportLimits, limits } from '../lib/deadline';
import { alarmPorts, productionAdapters } from './alarms';
import { awsAccess } from './aws-access';

/** Joins storage, Confluence and AWS for exported pages. */
export function exportPorts(): ExportPorts {
  const aws = { ...awsAccess, limits: { ...limits, ...exportLimits } };
  return { ...alarmPorts({ ...productionAdapters, aws }), now: () => Date.now() };
}
