import { batchedAlarms } from '../alarm-badge/alarm-batch';
import { systemClock } from '../shared/clock';
import { macroGateway } from '../shared/gateway';
import { PageBatch } from '../shared/page-batch/page-batch';
import { documentVisibility } from '../shared/refresh';
import './define';
import { adoptLayout, awaitLayout } from './layout';
import { batchedMacros } from './macro-batch';
import { bridgeMacroHost } from './macro-host';

awaitLayout();
const surroundings = { clock: systemClock, visibility: documentVisibility, home: window };
document.body.append(
  Object.assign(document.createElement('ops-user-macro-page'), {
    macros: new PageBatch(batchedMacros(macroGateway, bridgeMacroHost), surroundings),
    alarms: new PageBatch(batchedAlarms(macroGateway), surroundings),
    host: bridgeMacroHost,
    adoptLayout,
  }),
);
