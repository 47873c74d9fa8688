import { makeResolver } from '@forge/resolver';
import type { Contract } from '../contract/index';
import { alarmHandlers } from './alarms';
import { guarded } from './lib/guard';
import { alarmPorts } from './ports/alarms';
import { log } from './ports/log';

const readerHandlers = { ...alarmHandlers(alarmPorts()) };

/** The macro's function of the manifest: what every reader of a page may invoke. */
export const reader = guarded(
  Object.keys(readerHandlers),
  makeResolver<Contract>(readerHandlers),
  log,
);
