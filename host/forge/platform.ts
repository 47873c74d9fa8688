import type { KvsService } from './kvs/service';
import type {
  InvocationScope,
  PlatformRequest,
  PlatformResponse,
} from './process/channel-messages';
import type { WebTriggers } from './web-triggers';

/** A REST call of the app to Confluence. */
export interface ConfluenceRequest {
  /** Id of the installation that calls. */
  readonly installation: string;
  readonly as: 'user' | 'app';
  /** Whose rights count; absent for calls of the app itself. */
  readonly accountId?: string;
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Scopes that the manifest grants. */
  readonly scopes: readonly string[];
}

/** The product behind `requestConfluence`. */
export type Confluence = (
  request: ConfluenceRequest,
) => Promise<{ status: number; headers: Record<string, string>; body: string }>;

/** The services behind `__forge_fetch__`. */
export interface PlatformParts {
  readonly kvs: KvsService;
  readonly webTriggers: WebTriggers;
  readonly confluence: Confluence;
  /** Told of requests that nothing here answers. */
  readonly notEmulated: (what: string) => void;
}

/** Answers a call of `__forge_fetch__` for one invocation; undefined resets the connection. */
export async function answer(
  parts: PlatformParts,
  request: PlatformRequest,
  scope: InvocationScope,
): Promise<PlatformResponse | undefined> {
  const { meta, path, body } = request;
  if (meta.type === 'kvs') return parts.kvs.handle(scope.installationId, path, body);
  if (meta.type === 'fpp' && meta.remote === 'confluence') {
    const response = await askConfluence(parts, request, scope);
    if (response) return response;
  }
  if (meta.type === 'fpp' && meta.remote === 'stargate' && path === '/graphql') {
    const response = await parts.webTriggers.graphql(scope.installationId, body);
    if (response) return response;
  }
  const what = [meta.type, meta.provider, meta.remote, request.method, path].join(' ');
  parts.notEmulated(what);
  return {
    status: 501,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: 'NOT_EMULATED', message: `not emulated: ${what}` }),
  };
}

/** Undefined for ways to call Confluence that the app does not use: as nobody, as somebody else. */
async function askConfluence(
  { confluence }: PlatformParts,
  { meta, method, path, headers, body }: PlatformRequest,
  { installationId, accountId, permissions }: InvocationScope,
): Promise<PlatformResponse | undefined> {
  const isKnown = (meta.provider === 'user' && !meta.accountId) || meta.provider === 'app';
  if (!isKnown) return undefined;
  if (meta.provider === 'user' && accountId === undefined) {
    return { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } };
  }
  return confluence({
    installation: installationId,
    ...(meta.provider === 'user' && accountId !== undefined
      ? { as: 'user', accountId }
      : { as: 'app' }),
    method,
    path,
    // The runtime assumes JSON where the app names no type (…/function-reference/nodejs-runtime/).
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body }),
    scopes: permissions.scopes,
  });
}
