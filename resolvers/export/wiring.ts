import { alarmPorts } from '../alarms/wiring';
import { exportLimits, limits } from '../lib/deadline';
import { awsAccess } from '../production';
import type { ExportPorts } from './export-badge';

/** Joins storage, Confluence and AWS for exported pages. */
export function exportPorts(): ExportPorts {
  const aws = { ...awsAccess, limits: { ...limits, ...exportLimits } };
  return { ...alarmPorts(aws), now: () => Date.now() };
}
