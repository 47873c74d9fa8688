import { fieldsOf } from '../../rules/fields';
import { failure } from '../lib/result';

/**
 * The same functions, which say so where Forge's storage gets too many requests: a quota of the whole
 * site, 4,000 reads and writes of 10 kB a minute (developer.atlassian.com/platform/forge/limits-kvs-ce/).
 */
export function tellingBusyStorage<Handlers extends object>(handlers: Handlers): Handlers {
  const telling = Object.entries(handlers).map(([name, handler]) => [
    name,
    async (request: unknown) => {
      try {
        return await (handler as (given: unknown) => unknown)(request);
      } catch (error) {
        if (!isBusyStorage(error)) throw error;
        return failure('storage-busy');
      }
    },
  ]);
  return Object.fromEntries(telling) as Handlers;
}

/** Whether Forge's storage refused a request as one too many. */
export function isBusyStorage(error: unknown): boolean {
  const { responseDetails } = fieldsOf(error);
  return fieldsOf(responseDetails)['status'] === 429;
}
