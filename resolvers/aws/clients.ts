import http from 'node:http';
import https from 'node:https';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { STSClient } from '@aws-sdk/client-sts';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { clearCredentialCache } from '@smithy/signature-v4';
import { awsRequest } from '../lib/deadline';

/** Keys that sign requests to AWS: the broker's, or with a session token a role's. */
export interface SigningKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** What carries requests: the SDK's own handler, or in tests one that goes elsewhere. */
export type RequestHandler = Pick<NodeHttpHandler, 'handle'>;

const agent = { keepAlive: true, maxSockets: 16 };
// The handler would write to the console; the log of this app has a schema of its own.
const silent = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };

/**
 * The one thing of AWS that outlives an invocation: connections, which hold nothing of a tenant.
 * `requestTimeout` alone only warns and lets the call hang, hence `throwOnRequestTimeout`.
 */
export const sharedHandler: RequestHandler = new NodeHttpHandler({
  connectionTimeout: awsRequest.connectWithin,
  requestTimeout: awsRequest.answerWithin,
  throwOnRequestTimeout: true,
  httpsAgent: new https.Agent(agent),
  httpAgent: new http.Agent(agent),
  logger: silent,
});

/**
 * Everything that the SDK would otherwise look up in files and variables of the runtime. What it
 * looks up it keeps for the process, and with it, in a missing file's error, the call that asked.
 */
const explicit = {
  retryMode: 'standard',
  defaultsMode: 'standard',
  userAgentAppId: 'confluops',
  ignoreConfiguredEndpointUrls: true,
  disableClockSkewCorrection: false,
  useFipsEndpoint: false,
  useDualstackEndpoint: false,
} as const;

/** STS, signed by the broker. One warm process serves several: never keep it beyond a call. */
export function stsClient(
  requestHandler: RequestHandler,
  region: string,
  credentials: SigningKeys,
): STSClient {
  return withoutLog(
    new STSClient({
      ...explicit,
      requestHandler,
      region,
      credentials,
      authSchemePreference: [],
      sigv4aSigningRegionSet: [],
      maxAttempts: 3,
    }),
  );
}

/**
 * CloudWatch for one call: a session serves one call only, so the client must not repeat it.
 *
 * @param clockOffset - Milliseconds that AWS's clock is ahead of ours.
 */
export function cloudWatchClient(
  requestHandler: RequestHandler,
  region: string,
  credentials: SigningKeys,
  clockOffset: number,
): CloudWatchClient {
  return withoutLog(
    new CloudWatchClient({
      ...explicit,
      requestHandler,
      region,
      credentials,
      authSchemePreference: [],
      systemClockOffset: clockOffset,
      disableRequestCompression: true,
      requestMinCompressionSizeBytes: 10_240,
      maxAttempts: 1,
    }),
  );
}

/**
 * Milliseconds that AWS's clock is ahead of ours, as its last answer told the client; 0 while the
 * two are so close that AWS takes our signatures.
 */
export function clockOffsetOf(client: STSClient | CloudWatchClient): number {
  return client.config.systemClockOffset;
}

/**
 * Forgets the signing keys that the SDK's signer keeps for the process, up to fifty of them, each
 * filed under its session token.
 */
export const forgetSigningKeys: () => void = clearCredentialCache;

/**
 * The client without the step that prepares what it asked and was answered for a log. It does so even
 * where the logger takes none of it.
 */
function withoutLog<Client extends STSClient | CloudWatchClient>(client: Client): Client {
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}

function ignore(): void {
  // Nothing of it is ours to log.
}
