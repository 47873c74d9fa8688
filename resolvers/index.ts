import { makeResolver } from '@forge/resolver';
import type { AdminContract } from '../contract/admin';
import type { Contract } from '../contract/index';
import { accountSetupHandlers } from './account-setup';
import { accountHandlers } from './accounts';
import { administratorsOnly } from './admin';
import { alarmHandlers } from './alarms';
import { brokerHandlers } from './broker';
import { guarded, guardedTrigger } from './lib/guard';
import { adminPorts } from './ports/admin';
import { alarmPorts } from './ports/alarms';
import { log } from './ports/log';
import { setupLinkPorts } from './ports/setup-link';
import { settingsHandlers } from './settings';
import { nothingHere, setupLinkHandler } from './setup-link';

const readerHandlers = { ...alarmHandlers(alarmPorts()) };

/** The macro's function of the manifest: what every reader of a page may invoke. */
export const reader = guarded(
  Object.keys(readerHandlers),
  makeResolver<Contract>(readerHandlers),
  log,
);

const ports = adminPorts();
const adminHandlers = administratorsOnly(ports, {
  ...accountHandlers(ports),
  ...accountSetupHandlers(ports),
  ...brokerHandlers(ports),
  ...settingsHandlers(ports),
});

/** The settings page's function of the manifest: refuses whoever does not administer Confluence. */
export const admin = guarded(
  Object.keys(adminHandlers),
  makeResolver<AdminContract>(adminHandlers),
  log,
);

/** The web trigger's function of the manifest: answers setup links to a shell in AWS. */
export const setupLink = guardedTrigger(setupLinkHandler(setupLinkPorts), nothingHere, log);
