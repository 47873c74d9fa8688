import { makeResolver } from '@forge/resolver';
import type { AdminContract } from '../contract/admin';
import type { Contract } from '../contract/index';
import { accountSetupHandlers } from './accounts/setup-handler';
import { accountHandlers } from './accounts/handler';
import { administratorsOnly } from './lib/administrators';
import { alarmHandlers } from './alarms/handler';
import { brokerHandlers } from './broker/handler';
import { badgeExport } from './export/export-badge';
import { grantKeyHandlers } from './grants/handler';
import { guarded, guardedTrigger } from './lib/guard';
import { adminPorts } from './accounts/wiring';
import { placingHandlers } from './placing/handler';
import { alarmPorts } from './alarms/reading';
import { exportPorts } from './export/wiring';
import { log } from './ports/log';
import { placingPorts } from './placing/wiring';
import { setupLinkPorts } from './accounts/setup-link-wiring';
import { settingsHandlers } from './settings/handler';
import { nothingHere, setupLinkHandler } from './accounts/setup-link';
import { spaceHandlers } from './spaces/handler';

const readerHandlers = {
  ...alarmHandlers(alarmPorts()),
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

const ports = adminPorts();
const adminHandlers = administratorsOnly(ports, {
  ...accountHandlers(ports),
  ...accountSetupHandlers(ports),
  ...brokerHandlers(ports),
  ...grantKeyHandlers(ports),
  ...settingsHandlers(ports),
  ...spaceHandlers(ports),
});

/** The settings page's function of the manifest: refuses whoever does not administer Confluence. */
export const admin = guarded(
  Object.keys(adminHandlers),
  makeResolver<AdminContract>(adminHandlers),
  log,
);

/** The web trigger's function of the manifest: answers setup links to a shell in AWS. */
export const setupLink = guardedTrigger(setupLinkHandler(setupLinkPorts), nothingHere, log);
