import { makeResolver } from '@forge/resolver';
import type { AdminContract } from '../contract/admin';
import type { Contract } from '../contract/index';
import { accountSetupHandlers } from './account-setup';
import { accountHandlers } from './accounts';
import { administratorsOnly } from './admin';
import { alarmHandlers } from './alarms';
import { brokerHandlers } from './broker';
import { badgeExport } from './export/export-badge';
import { grantKeyHandlers } from './grant-keys';
import { guarded, guardedTrigger } from './lib/guard';
import { adminPorts } from './ports/admin';
import { placingHandlers } from './placing';
import { alarmPorts } from './ports/alarms';
import { exportPorts } from './ports/export';
import { log } from './ports/log';
import { placingPorts } from './ports/placing';
import { setupLinkPorts } from './ports/setup-link';
import { settingsHandlers } from './settings';
import { nothingHere, setupLinkHandler } from './setup-link';
import { spaceHandlers } from './spaces';

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
