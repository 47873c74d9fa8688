import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  Answer,
  FromProcess,
  InvocationScope,
  PlatformRequest,
  RequestMeta,
} from './channel-messages';
import { runtimeOf } from './runtime';

interface Current {
  readonly id: string;
  readonly runtime: Record<string, unknown>;
}

const current = new AsyncLocalStorage<Current>();
const pending = new Map<number, (answer: Answer) => void>();
let lastRequest = 0;

/** The invocation that the running code belongs to; undefined while the bundle loads. */
export function currentInvocation(): string | undefined {
  return current.getStore()?.id;
}

/** Runs a handler as one invocation: whatever it awaits sees that invocation's runtime. */
export function runAs<T>(id: string, scope: InvocationScope, run: () => T): T {
  return current.run({ id, runtime: runtimeOf(id, scope) }, run);
}

/** Gives a waiting request its answer. */
export function settle(answer: Answer): void {
  pending.get(answer.id)?.(answer);
  pending.delete(answer.id);
}

/** Defines the two globals that the Forge packages need, and no other. */
export function defineGlobals(send: (message: FromProcess) => void): void {
  Object.defineProperty(globalThis, '__forge_runtime__', {
    configurable: true,
    get: () => current.getStore()?.runtime,
  });
  Object.defineProperty(globalThis, '__forge_fetch__', {
    configurable: true,
    value: (meta: RequestMeta, path: string, init?: RequestInit) =>
      platformFetch(send, meta, path, init),
  });
}

async function platformFetch(
  send: (message: FromProcess) => void,
  meta: RequestMeta,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const invocation = currentInvocation();
  if (invocation === undefined) throw new Error('Forge runtime not found.');
  const { signal } = init;
  signal?.throwIfAborted();
  const request = await toRequest(invocation, meta, path, init);
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      pending.delete(request.id);
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', stop, { once: true });
    pending.set(request.id, ({ response }) => {
      signal?.removeEventListener('abort', stop);
      if (response) {
        resolve(new Response(response.body ?? null, response));
      } else {
        const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
        reject(new TypeError('fetch failed', { cause }));
      }
    });
    send(request);
  });
}

async function toRequest(
  invocation: string,
  meta: RequestMeta,
  path: string,
  init: RequestInit,
): Promise<PlatformRequest> {
  const headers = new Headers(init.headers);
  const hasBody = init.body !== undefined && init.body !== null;
  lastRequest += 1;
  const { type, provider, remote, accountId } = meta;
  return {
    type: 'request',
    id: lastRequest,
    invocation,
    meta: {
      type,
      ...(provider === undefined ? {} : { provider }),
      ...(remote === undefined ? {} : { remote }),
      ...(accountId === undefined ? {} : { accountId }),
    },
    path,
    method: (init.method ?? 'GET').toUpperCase(),
    headers: Object.fromEntries(headers),
    ...(hasBody ? { body: await new Response(init.body).text() } : {}),
  };
}
