import { fieldsOf } from './parse';
import { parseRequestId, type Log } from './log';
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
      log(unexpected(error));
      return failure('upstream');
    }
  };
}

function unexpected(error: unknown): Parameters<Log>[0] {
  // The constructor's name is written in code; `error.name` can come from an answer.
  const name = error instanceof Error ? error.constructor.name : typeof error;
  const { $metadata, responseDetails } = fieldsOf(error);
  const requestId =
    parseRequestId(fieldsOf($metadata)['requestId']) ??
    parseRequestId(fieldsOf(responseDetails)['traceId']);
  return { event: 'unexpected', error: name, ...(requestId === undefined ? {} : { requestId }) };
}
