import http from 'node:http';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { AwsAccess } from '../../../resolvers/aws/access';
import type { RequestHandler } from '../../../resolvers/aws/clients';
import { assertLogSchema } from '../lib/log-schema';

/** Carries requests for AWS's hosts to a local AWS, with the host that was signed in its header. */
export function accessTo(url: string): AwsAccess & { close(): void } {
  const { hostname, port } = new URL(url);
  const agent = new http.Agent({ keepAlive: true });
  const real = new NodeHttpHandler({
    httpAgent: agent,
    requestTimeout: 1_000,
    throwOnRequestTimeout: true,
  });
  const requestHandler: RequestHandler = {
    handle(request, options) {
      Object.assign(request, { protocol: 'http:', hostname, port: Number(port) });
      return real.handle(request, options);
    },
  };
  const limits = { overall: 4_000, verification: 8_000, firstSts: 2_000, pauses: [1, 1] };
  return { requestHandler, limits, log: assertLogSchema, close: () => agent.destroy() };
}
