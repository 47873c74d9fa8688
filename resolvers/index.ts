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
import { accountPorts, setupLinkPorts } from './accounts/wiring';
import { brokerPorts } from './broker/wiring';
import { grantKeyPorts } from './grants/wiring';
import { settingsPorts } from './settings/wiring';
import { spacePorts } from './spaces/wiring';
import { placingHandlers } from './placing/handler';
import { alarmPorts } from './alarms/wiring';
import { exportPorts } from './export/wiring';
import { administratorPorts, log } from './production';
import { placingPorts } from './placing/wiring';
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
