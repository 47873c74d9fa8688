import type { ExportPorts } from '../export/export-badge';
import { alarmPorts, productionAdapters } from './alarms';

/** Confluence waits for each badge of the page: better words in time than a state too late. */
const overall = 5_000;

/** Joins storage, Confluence and AWS for exported pages. */
export function exportPorts(): ExportPorts {
  return { ...alarmPorts(productionAdapters, overall), now: () => Date.now() };
}
