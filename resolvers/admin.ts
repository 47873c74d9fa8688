import { makeResolver } from '@forge/resolver';
import type { AdminContract } from '../contract/admin';
import { accountHandlers } from './accounts/handler';
import { accountSetupHandlers } from './accounts/setup-handler';
import { accountPorts } from './accounts/wiring';
import { brokerHandlers } from './broker/handler';
import { brokerPorts } from './broker/wiring';
import { grantKeyHandlers } from './grants/handler';
import { grantKeyPorts } from './grants/wiring';
import { administratorsOnly } from './lib/administrators';
import { guarded } from './lib/guard';
import { libraryHandlers } from './library/handler';
import { publishingHandlers } from './library/publishing-handler';
import { samplesHandlers } from './library/samples-handler';
import { tellingBusyStorage } from './library/storage-busy';
import { transferHandlers } from './library/transfer-handler';
import { libraryPorts } from './library/wiring';
import { administratorPorts, log } from './production';
import { settingsHandlers } from './settings/handler';
import { settingsPorts } from './settings/wiring';
import { spaceHandlers } from './spaces/handler';
import { spacePorts } from './spaces/wiring';

const accounts = accountPorts();
const handlers = administratorsOnly(administratorPorts, {
  ...accountHandlers(accounts),
  ...accountSetupHandlers(accounts),
  ...brokerHandlers(brokerPorts()),
  ...grantKeyHandlers(grantKeyPorts),
  ...settingsHandlers(settingsPorts),
  ...spaceHandlers(spacePorts),
  ...tellingBusyStorage({
    ...libraryHandlers(libraryPorts),
    ...publishingHandlers(libraryPorts),
    ...samplesHandlers(libraryPorts),
    ...transferHandlers(libraryPorts),
  }),
});

/**
 * The settings page's function of the manifest: refuses whoever does not administer Confluence. It
 * stands in a bundle of its own, because the macro library needs the template engine
 * (docs/decisions/resolver-bundle.md).
 */
export const admin = guarded(Object.keys(handlers), makeResolver<AdminContract>(handlers), log);
