import { makeResolver } from '@forge/resolver';
import type { Contract } from '../contract/index';
import { nothingHere, setupLinkHandler } from './accounts/setup-link-trigger';
import { setupLinkPorts } from './accounts/wiring';
import { alarmHandlers } from './alarms/handler';
import { alarmPorts } from './alarms/wiring';
import { detailsHandlers } from './details/handler';
import { detailsPorts } from './details/wiring';
import { badgeExport } from './export/export-badge';
import { exportPorts } from './export/wiring';
import { guarded, guardedTrigger } from './lib/guard';
import { placingHandlers } from './placing/handler';
import { placingPorts } from './placing/wiring';
import { log } from './production';

const readerHandlers = {
  ...alarmHandlers(alarmPorts()),
  ...detailsHandlers(detailsPorts()),
  ...placingHandlers(placingPorts()),
};

/** The macro's function of the manifest: what every reader of a page may invoke. */
export const reader = guarded(
  Object.keys(readerHandlers),
  makeResolver<Contract>(readerHandlers),
  log,
);

/** The badge macro's export function of the manifest: its state in words, for PDF and Word. */
export const alarmExport = badgeExport(exportPorts(), log);

/** The web trigger's function of the manifest: answers setup links to a shell in AWS. */
export const setupLink = guardedTrigger(setupLinkHandler(setupLinkPorts), nothingHere, log);
