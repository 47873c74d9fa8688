import { makeResolver } from '@forge/resolver';
import type { MacroContract } from '../contract/macros';
import { alarmHandlers } from './alarms/handler';
import { alarmPorts } from './alarms/wiring';
import { guarded } from './lib/guard';
import { macroHandlers } from './macros/handler';
import { macroPorts } from './macros/wiring';
import { placingHandlers } from './placing/handler';
import { placingPorts } from './placing/wiring';
import { log } from './production';

const handlers = {
  ...alarmHandlers(alarmPorts()),
  ...placingHandlers(placingPorts()),
  ...macroHandlers(macroPorts()),
};

/**
 * The user macros' function of the manifest: what every reader of a page may invoke. It stands in a
 * bundle of its own, because a process that reads alarms would load the template engine with it
 * (docs/decisions/resolver-bundle.md).
 */
export const macros = guarded(Object.keys(handlers), makeResolver<MacroContract>(handlers), log);
