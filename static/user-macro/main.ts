import { batchedAlarms } from '../alarm-badge/alarm-batch';
import { systemClock } from '../shared/clock';
import { macroGateway } from '../shared/gateway';
import { PageBatch } from '../shared/page-batch/page-batch';
import { documentVisibility } from '../shared/refresh';
import { macroShownWithin } from '../shared/timing';
import './define';
import { adoptLayout, awaitLayout } from './layout';
import { batchedMacros } from './macro-batch';
import { bridgeMacroHost } from './macro-host';

awaitLayout();
const surroundings = { clock: systemClock, visibility: documentVisibility, home: window };
document.body.append(
  Object.assign(document.createElement('ops-user-macro-page'), {
    macros: new PageBatch(batchedMacros(macroGateway, bridgeMacroHost), surroundings),
    // Which alarms there are is known once the macros are rendered, however long that takes.
    alarms: new PageBatch(batchedAlarms(macroGateway), {
      ...surroundings,
      expectedFor: macroShownWithin,
    }),
    host: bridgeMacroHost,
    adoptLayout,
  }),
);
