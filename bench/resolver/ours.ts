// Our way to AWS, without Forge around it.
import http from 'node:http';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { RequestHandler } from '../../resolvers/aws/clients';
import { readAlarms } from '../../resolvers/aws/read-alarms';
import { limits, withDeadline } from '../../resolvers/lib/deadline';
import type { ReadAccess } from './access';

const httpAgent = new http.Agent({ keepAlive: true, maxSockets: 16 });
const handler = new NodeHttpHandler({ httpAgent });

/** Reads alarms of one account; resolves with the number of those that have a state. */
export async function read({ role, endpoint }: ReadAccess, names: readonly string[]) {
  const { hostname, port } = new URL(endpoint ?? '');
  const requestHandler: RequestHandler = {
    handle(request, options) {
      Object.assign(request, { protocol: 'http:', hostname, port: Number(port) });
      return handler.handle(request, options);
    },
  };
  const access = { requestHandler, limits, log: () => undefined };
  const answers = await withDeadline(limits.overall, (signal) =>
    readAlarms(access, { ...role, stsRegion: 'us-east-1' }, names, signal),
  );
  return [...answers.values()].filter(({ state }) => state === 'ok' || state === 'alarm').length;
}
