import { asksForConsent } from './consent';
import { toUnexpectedEntry, type Log } from './log';
import { failure } from './result';

/** A resolver as Forge calls it: see @forge/resolver's getDefinitions. */
type Resolver<Request, Runtime> = (request: Request, runtime?: Runtime) => Promise<unknown>;

/**
 * Stands between Forge and a resolver, once for all its functions. A name that the resolver does
 * not define itself is refused before it gets there: @forge/resolver would find `constructor` and
 * `toString` on the prototype. An error that no function expected is logged by its class name, never
 * by its message, and answered with `upstream`, because Forge shows a thrown message in the browser.
 *
 * @param names - The functions that may be invoked.
 */
export function guarded<Request extends { call: { functionKey: string } }, Runtime>(
  names: readonly string[],
  resolver: Resolver<Request, Runtime>,
  log: Log,
): Resolver<Request, Runtime> {
  return async (request, runtime) => {
    if (!names.includes(request.call.functionKey)) return failure('invalid-input', 'functionKey');
    try {
      return await resolver(request, runtime);
    } catch (error) {
      if (asksForConsent(error)) throw error;
      log(toUnexpectedEntry(error));
      return failure('upstream');
    }
  };
}

/**
 * Stands between Forge and a web trigger's function.
 *
 * @param fallback - What an unexpected error is answered with; it is logged like a resolver's.
 */
export function guardedTrigger<Response>(
  handler: (request: unknown) => Promise<Response>,
  fallback: Response,
  log: Log,
): (request: unknown) => Promise<Response> {
  return async (request) => {
    try {
      return await handler(request);
    } catch (error) {
      log(toUnexpectedEntry(error));
      return fallback;
    }
  };
}
