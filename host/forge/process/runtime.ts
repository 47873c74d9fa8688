import type { InvocationScope } from './channel-messages';

/** A value whose JSON is its ARI, as the Forge packages make them. */
function ari<T extends object>(text: string, parts: T): T & { toJSON: () => string } {
  return Object.assign(parts, { toString: () => text, toJSON: () => text });
}

const siteAri = (cloudId: string): string => `ari:cloud:confluence::site/${cloudId}`;

/**
 * The second argument of every function
 * (developer.atlassian.com/platform/forge/function-reference/arguments/).
 */
export function backendPayload(scope: InvocationScope): Record<string, unknown> {
  return {
    installContext: siteAri(scope.cloudId),
    ...(scope.principal === undefined ? {} : { principal: { accountId: scope.principal } }),
    ...(scope.license === undefined ? {} : { license: scope.license }),
    installation: installation(scope),
  };
}

/** What `__forge_runtime__` is during an invocation: the fields that the Forge packages read. */
export function runtimeOf(id: string, scope: InvocationScope): Record<string, unknown> {
  return {
    proxy: { token: '', url: '' },
    contextAri: siteAri(scope.cloudId),
    container: {},
    appContext: {
      appId: scope.appId,
      appVersion: '1.0.0',
      environmentId: scope.environmentId,
      environmentType: 'DEVELOPMENT',
      invocationId: id,
      installationId: scope.installationId,
      functionKey: scope.functionKey,
      moduleType: scope.moduleType,
      moduleKey: scope.moduleKey,
      license: scope.license,
      installation: installation(scope),
      permissions: scope.permissions,
    },
    aaid: scope.accountId,
    lambdaContext: {
      awsRequestId: id,
      getRemainingTimeInMillis: () => Math.max(0, scope.deadline - Date.now()),
    },
    tracing: { traceId: id.replaceAll('-', ''), spanId: id.slice(0, 8) },
    realtime: {},
    metrics,
    featureFlags: () => false,
  };
}

function installation({ installationId, cloudId }: InvocationScope): object {
  return {
    ari: ari(`ari:cloud:ecosystem::installation/${installationId}`, { installationId }),
    contexts: [ari(siteAri(cloudId), { cloudId })],
  };
}

const nothing = (): void => undefined;

/** The packages count and time their calls; nobody listens here. */
const metrics = {
  counter: () => ({ incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing }),
  gauge: () => ({ set: nothing }),
  timing: () => ({ measure: () => ({ stop: nothing }) }),
};
