import { randomUUID } from 'node:crypto';
import {
  type CallStatus,
  type ForgeCall,
  type Installation,
  type Invocation,
  InvocationError,
  type WebTriggerRequest,
  type WebTriggerResponse,
} from './invocation';
import type { KvsFault } from './kvs/faults';
import type { KvsCall, KvsService } from './kvs/service';
import type { EgressProxy, EgressRecord } from './egress';
import type { InvocationLog, LogLine } from './log';
import { type Manifest, uiModule } from './manifest';
import type { InvocationScope, PlatformResponse } from './process/messages';
import type { Outcome } from './resolver-process';
import type { Runner } from './runner';
import { parseWebTriggerResult, webTriggerEvent } from './web-trigger-event';
import type { WebTriggers } from './web-triggers';

/** developer.atlassian.com/platform/forge/limits-invocation/; bytes of JSON. */
const maximumRequest = 500_000;
const maximumResponse = 5_000_000;

/** How long an invocation may take, in milliseconds. */
export interface TimeLimits {
  readonly resolver: number;
  readonly webTrigger: number;
}

/** What a Forge is put together from. */
export interface ForgeParts {
  readonly manifest: Manifest;
  readonly installations: readonly Installation[];
  readonly environmentId: string;
  readonly timeLimits: TimeLimits;
  readonly kvs: KvsService;
  readonly webTriggers: WebTriggers;
  readonly log: InvocationLog;
  readonly egress: { readonly proxy: EgressProxy; readonly records: EgressRecord[] };
  readonly runner: Runner;
  /** Invocations under way, by id: what their requests to the platform may do. */
  readonly scopes: Map<string, InvocationScope>;
}

/** Stands in for Forge: runs the app's functions, and keeps its data. */
export class Forge {
  readonly #parts: ForgeParts;
  readonly #calls: ForgeCall[] = [];

  constructor(parts: ForgeParts) {
    this.#parts = parts;
  }

  /** Invocations since the start or the last clearCalls, in the order they ended. */
  get calls(): readonly ForgeCall[] {
    return this.#calls;
  }

  /** Requests to the storage service, likewise. */
  get kvsCalls(): readonly KvsCall[] {
    return this.#parts.kvs.calls;
  }

  /** Attempts to reach hosts, likewise. */
  get egress(): readonly EgressRecord[] {
    return this.#parts.egress.records;
  }

  /** What the app wrote to its console, and what the platform had to say. */
  get logs(): readonly LogLine[] {
    return this.#parts.log.lines;
  }

  clearCalls(): void {
    for (const records of [this.#calls, this.#parts.kvs.calls, this.#parts.egress.records]) {
      records.length = 0;
    }
  }

  /** Makes calls of the storage service go wrong. */
  inject(fault: KvsFault): void {
    this.#parts.kvs.inject(fault);
  }

  /** Makes queries answer from this moment's rows until the answered function is called. */
  holdQueries(): () => void {
    return this.#parts.kvs.holdQueries();
  }

  /** One request to the storage service as the Forge packages send it, outside of any invocation. */
  kvs(installation: string, path: string, body: unknown): Promise<PlatformResponse | undefined> {
    return this.#parts.kvs.handle(installation, path, JSON.stringify(body));
  }

  /**
   * Calls a resolver as the page of a module does.
   *
   * @throws InvocationError with the words that the page sees.
   */
  async invoke(invocation: Invocation): Promise<unknown> {
    const { function: key, name, user } = invocation;
    const record = {
      function: key,
      name,
      user: user.accountId,
      installation: invocation.installation,
    };
    return this.#recorded(record, () => {
      const installation = this.#installation(invocation.installation);
      const module = uiModule(this.#parts.manifest, invocation.moduleKey);
      if (!module?.functions.includes(key)) {
        throw new InvocationError('refused', `${key} is no function of ${invocation.moduleKey}`);
      }
      const { accountType } = user;
      if (accountType !== 'licensed' && !module.unlicensedAccess.includes(accountType)) {
        throw new InvocationError('refused', 'the user has no access to this app');
      }
      // All anonymous people share one id (…/access-to-forge-apps-for-unlicensed-users/).
      const principal = accountType === 'anonymous' ? 'unidentified' : user.accountId;
      const scope: InvocationScope = {
        ...this.#scope(installation, key, this.#parts.timeLimits.resolver),
        moduleKey: module.key,
        moduleType: module.type,
        principal,
        ...(accountType === 'licensed' ? { accountId: principal } : {}),
      };
      const argument = {
        call: { functionKey: name, payload: invocation.payload },
        context: {
          accountType,
          cloudId: installation.cloudId,
          siteUrl: installation.siteUrl,
          localId: invocation.localId,
          moduleKey: module.key,
          environmentId: scope.environmentId,
          environmentType: 'DEVELOPMENT',
          extension: invocation.extension,
        },
      };
      return this.#run(scope, argument, this.#parts.timeLimits.resolver);
    });
  }

  /** Answers a request to a web trigger's URL: 404 for one that does not exist, or no longer. */
  async webTrigger(request: WebTriggerRequest): Promise<WebTriggerResponse> {
    const found = this.#parts.webTriggers.find(request.path.replace(/\?.*$/, ''));
    const module = found && this.#parts.manifest.webTriggers.get(found.url.key);
    if (!found || !module) return { status: 404, headers: {}, body: '' };
    const { installation, key } = found.url;
    const { webTrigger } = this.#parts.timeLimits;
    const record = { function: module.function, name: key, user: '', installation };
    try {
      const result = await this.#recorded(record, () => {
        const scope = this.#scope(this.#installation(installation), module.function, webTrigger);
        const event = webTriggerEvent(request, found.userPath);
        return this.#run({ ...scope, moduleKey: key, moduleType: 'webtrigger' }, event, webTrigger);
      });
      return parseWebTriggerResult(result);
    } catch (error) {
      if (!(error instanceof InvocationError)) throw error;
      const status = { 'too-large': 413, timeout: 504 }[error.status as string] ?? 500;
      return { status, headers: {}, body: '' };
    }
  }

  /** Ends the processes; what was acknowledged is on disk already. */
  async close(): Promise<void> {
    await this.#parts.runner.close();
    await this.#parts.egress.proxy.close();
  }

  #installation(id: string): Installation {
    const found = this.#parts.installations.find((installation) => installation.id === id);
    if (!found) throw new InvocationError('refused', `there is no installation ${id}`);
    return found;
  }

  #scope(
    installation: Installation,
    functionKey: string,
    limit: number,
  ): Omit<InvocationScope, 'moduleKey' | 'moduleType'> {
    const { manifest, environmentId } = this.#parts;
    return {
      appId: manifest.appId,
      environmentId,
      installationId: installation.id,
      cloudId: installation.cloudId,
      functionKey,
      ...(installation.license ? { license: installation.license } : {}),
      permissions: { scopes: manifest.scopes, external: manifest.permissions['external'] },
      deadline: Date.now() + limit,
    };
  }

  async #run(scope: InvocationScope, input: unknown, limit: number): Promise<unknown> {
    const exported = this.#parts.manifest.functions.get(scope.functionKey);
    if (!exported) throw new InvocationError('refused', `there is no ${scope.functionKey}`);
    const argument = JSON.stringify(input);
    if (Buffer.byteLength(argument) > maximumRequest) {
      throw new InvocationError('too-large', 'the request payload exceeds 500 KB');
    }
    const id = randomUUID();
    this.#parts.scopes.set(id, scope);
    const call = { id, exportName: exported.exportName, argument, scope };
    const outcome = await this.#parts.runner.run(call, limit);
    this.#parts.scopes.delete(id);
    this.#parts.log.finish(id);
    return resultOf(outcome, id, limit);
  }

  async #recorded<T>(record: Omit<ForgeCall, 'status'>, run: () => Promise<T>): Promise<T> {
    let status: CallStatus = 'error';
    try {
      const result = await run();
      status = 'ok';
      return result;
    } catch (error) {
      if (error instanceof InvocationError) ({ status } = error);
      throw error;
    } finally {
      this.#calls.push({ ...record, status });
    }
  }
}

function resultOf(outcome: Outcome, id: string, limit: number): unknown {
  switch (outcome.kind) {
    case 'done':
      if (Buffer.byteLength(outcome.body ?? '') > maximumResponse) {
        throw new InvocationError('too-large', 'the response payload exceeds 5 MB');
      }
      return outcome.body === undefined ? undefined : JSON.parse(outcome.body);
    case 'failed':
      throw new InvocationError('error', outcome.message);
    case 'crashed':
      throw new InvocationError('crashed', `RequestId: ${id} Error: ${outcome.message}`);
    case 'timeout':
      throw new InvocationError(
        'timeout',
        `Task timed out after ${(limit / 1000).toFixed(2)} seconds`,
      );
  }
}
