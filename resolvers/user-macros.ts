import { makeResolver } from '@forge/resolver';
import type { MacroContract } from '../contract/macros';
import { alarmHandlers } from './alarms/handler';
import { alarmPorts } from './alarms/wiring';
import { detailsHandlers } from './details/handler';
import { detailsPorts } from './details/wiring';
import { guarded } from './lib/guard';
import { macroExport } from './macro-export/export-macro';
import { macroExportPorts } from './macro-export/wiring';
import { macroHandlers } from './macros/handler';
import { macroPorts } from './macros/wiring';
import { placingHandlers } from './placing/handler';
import { placingPorts } from './placing/wiring';
import { log } from './production';

const handlers = {
  ...alarmHandlers(alarmPorts()),
  ...detailsHandlers(detailsPorts()),
  ...placingHandlers(placingPorts()),
  ...macroHandlers(macroPorts()),
};

/**
 * The user macros' function of the manifest: what every reader of a page may invoke. It stands in a
 * bundle of its own, because a process that reads alarms would load the template engine with it
 * (docs/decisions/resolver-bundle.md).
 */
export const macros = guarded(Object.keys(handlers), makeResolver<MacroContract>(handlers), log);

const exportPorts = macroExportPorts();

/** The export function of user macros on lines of their own: what PDF and Word show of them. */
export const macroBlockExport = macroExport(exportPorts, log, 'block');

/** The same for those in a sentence, in one paragraph. The export does not tell which of them asks. */
export const macroInlineExport = macroExport(exportPorts, log, 'inline');
