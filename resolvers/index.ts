import { makeResolver } from '@forge/resolver';
import type { AdminContract } from '../contract/admin';
import type { Contract } from '../contract/index';
import { accountHandlers } from './accounts/handler';
import { accountSetupHandlers } from './accounts/setup-handler';
import { nothingHere, setupLinkHandler } from './accounts/setup-link-trigger';
import { accountPorts, setupLinkPorts } from './accounts/wiring';
import { alarmHandlers } from './alarms/handler';
import { alarmPorts } from './alarms/wiring';
import { brokerHandlers } from './broker/handler';
import { brokerPorts } from './broker/wiring';
import { badgeExport } from './export/export-badge';
import { exportPorts } from './export/wiring';
import { grantKeyHandlers } from './grants/handler';
import { grantKeyPorts } from './grants/wiring';
import { administratorsOnly } from './lib/administrators';
import { guarded, guardedTrigger } from './lib/guard';
import { placingHandlers } from './placing/handler';
import { placingPorts } from './placing/wiring';
import { administratorPorts, log } from './production';
import { settingsHandlers } from './settings/handler';
import { settingsPorts } from './settings/wiring';
import { spaceHandlers } from './spaces/handler';
import { spacePorts } from './spaces/wiring';

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

const accounts = accountPorts();
const adminHandlers = administratorsOnly(administratorPorts, {
  ...accountHandlers(accounts),
  ...accountSetupHandlers(accounts),
  ...brokerHandlers(brokerPorts()),
  ...grantKeyHandlers(grantKeyPorts),
  ...settingsHandlers(settingsPorts),
  ...spaceHandlers(spacePorts),
});

/** The settings page's function of the manifest: refuses whoever does not administer Confluence. */
export const admin = guarded(
  Object.keys(adminHandlers),
  makeResolver<AdminContract>(adminHandlers),
  log,
);

/** The web trigger's function of the manifest: answers setup links to a shell in AWS. */
export const setupLink = guardedTrigger(setupLinkHandler(setupLinkPorts), nothingHere, log);
