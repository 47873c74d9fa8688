import type { Handlers } from '@forge/resolver';
import type { AdminContract } from '../../contract/admin';
import { failure } from './result';
import { viewerOf } from './viewer';

/** What telling administrators apart needs from the outside world. */
export interface AdministratorPorts {
  /** Whether the person who invoked the function administers Confluence; no unless it is certain. */
  isAdministrator(): Promise<boolean>;
}

type Handler = Handlers<AdminContract>[keyof AdminContract];

/**
 * The same functions for administrators only. Whoever else asks is refused before anything of the
 * request is looked at; a function added to the contract is refused to them too.
 */
export function administratorsOnly(
  ports: AdministratorPorts,
  handlers: Handlers<AdminContract>,
): Handlers<AdminContract> {
  const guarded = Object.entries(handlers).map(([name, handler]) => [
    name,
    async (request: Parameters<Handler>[0]) => {
      const isKnown = viewerOf(request.context) !== undefined;
      if (!isKnown || !(await ports.isAdministrator())) return failure('forbidden');
      return (handler as (given: typeof request) => unknown)(request);
    },
  ]);
  return Object.fromEntries(guarded) as Handlers<AdminContract>;
}
