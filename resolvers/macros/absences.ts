import type { MacroDelay, MacroUnavailable } from '../../contract/macros';
import { ConfluenceBusy } from '../lib/confluence-busy';
import { TooDemanding } from './world/reads';

/** That a macro has no output for now. */
export function unavailable(cause: MacroDelay): MacroUnavailable {
  return { state: 'unavailable', cause };
}

/** The same, for what failed. */
export function unavailableFor(error: unknown): MacroUnavailable {
  if (error instanceof TooDemanding) return unavailable('too-demanding');
  if (!(error instanceof ConfluenceBusy)) return unavailable('internal');
  return { ...unavailable('confluence-busy'), retryAt: new Date(error.until).toISOString() };
}
