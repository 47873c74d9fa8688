import { type ForgeCall, InvocationError, recorded } from './calls';
import type { EgressProxy, EgressRecord } from './egress';
import type { Functions, Occasion } from './functions';
import type {
  Installation,
  Invocation,
  Job,
  MacroExport,
  WebTriggerRequest,
  WebTriggerResponse,
} from './invocation';
import type { InvocationLimits } from './invocation-limits';
import type { KvsFault } from './kvs/faults';
import type { KvsCall, KvsService } from './kvs/service';
import type { InvocationLog, LogLine } from './log';
import { type Manifest, uiModule } from './manifest';
import { parseWebTriggerResult, webTriggerEvent } from './web-trigger-event';
import type { WebTriggers } from './web-triggers';

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
  readonly invocationLimits: InvocationLimits;
  readonly functions: Functions;
  readonly kvs: KvsService;
  readonly webTriggers: WebTriggers;
  readonly log: InvocationLog;
  readonly proxy: EgressProxy;
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
    return this.#parts.proxy.records;
  }

  /** What the app wrote to its console, and what the platform had to say. */
  get logs(): readonly LogLine[] {
    return this.#parts.log.lines;
  }

  clearCalls(): void {
    for (const records of [this.#calls, this.#parts.kvs.calls, this.#parts.proxy.records]) {
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

  /**
   * Calls a resolver as the page of a module does.
   *
   * @throws InvocationError with the words that the page sees.
   */
  invoke(invocation: Invocation): Promise<unknown> {
    const { function: key, name, user, installation: id } = invocation;
    const call = { function: key, name, user: user.accountId, installation: id };
    return recorded(this.#calls, call, async () => {
      this.#parts.invocationLimits.take({ user: user.accountId, installation: id });
      const installation = this.#installation(id);
      const { functions = [] } = uiModule(this.#parts.manifest, invocation.moduleKey) ?? {};
      const occasion = this.#occasion(invocation, functions);
      const { resolver } = this.#parts.timeLimits;
      const context = this.#context(invocation, installation);
      const argument = { call: { functionKey: name, payload: invocation.payload }, context };
      return this.#parts.functions.run(installation, occasion, argument, resolver);
    });
  }

  /**
   * Calls the function that a macro names in `adfExport`, as an export does once for each macro
   * (developer.atlassian.com/platform/forge/manifest-reference/modules/macro/). Its calls of
   * Confluence are made as the person who exports; whether its second argument names that person was
   * not seen: here it does not.
   *
   * @throws InvocationError
   */
  exportMacro(wanted: MacroExport): Promise<unknown> {
    const { function: key, moduleKey, user, installation: id, payload } = wanted;
    const call = { function: key, name: 'adfExport', user: user.accountId, installation: id };
    return recorded(this.#calls, call, async () => {
      const installation = this.#installation(id);
      const macro = this.#parts.manifest.macros.find((candidate) => candidate.key === moduleKey);
      const offered = macro?.adfExport ? [macro.adfExport] : [];
      const { moduleType, accountId } = this.#occasion(wanted, offered);
      const who = accountId === undefined ? {} : { accountId };
      const occasion = { functionKey: key, moduleKey, moduleType, ...who };
      const { resolver } = this.#parts.timeLimits;
      return this.#parts.functions.run(installation, occasion, payload, resolver);
    });
  }

  /** Answers a request to a web trigger's URL: 404 for one that does not exist, or no longer. */
  async webTrigger(request: WebTriggerRequest): Promise<WebTriggerResponse> {
    const found = this.#parts.webTriggers.find(request.path.replace(/\?.*$/, ''));
    const module = found && this.#parts.manifest.webTriggers.get(found.url.key);
    if (!found || !module) return { status: 404, headers: {}, body: '' };
    const { installation, key } = found.url;
    const call = { function: module.function, name: key, user: '', installation };
    const occasion = { functionKey: module.function, moduleKey: key, moduleType: 'webtrigger' };
    try {
      const result = await recorded(this.#calls, call, async () =>
        this.#parts.functions.run(
          this.#installation(installation),
          occasion,
          webTriggerEvent(request, found.userPath),
          this.#parts.timeLimits.webTrigger,
        ),
      );
      return parseWebTriggerResult(result);
    } catch (error) {
      if (!(error instanceof InvocationError)) throw error;
      const status = error.status === 'too-large' ? 413 : error.status === 'timeout' ? 504 : 500;
      return { status, headers: {}, body: '' };
    }
  }

  /**
   * Runs a resolver of another bundle once on an installation's data, for example to write demo
   * data. It is no invocation of the app and is not recorded as one.
   */
  async runJob({ bundle, exportName, name, payload, installation }: Job): Promise<unknown> {
    return this.#parts.functions.runOnce(
      bundle,
      exportName,
      this.#installation(installation),
      { call: { functionKey: name, payload }, context: {} },
      this.#parts.timeLimits.webTrigger,
    );
  }

  /** Ends the processes; what was acknowledged is on disk already. */
  async close(): Promise<void> {
    await this.#parts.functions.close();
    await this.#parts.proxy.close();
  }

  #installation(id: string): Installation {
    const found = this.#parts.installations.find((installation) => installation.id === id);
    if (!found) throw new InvocationError('refused', `there is no installation ${id}`);
    return found;
  }

  /** @throws InvocationError when the module does not offer the function, or not to this user. */
  #occasion(
    { function: functionKey, moduleKey, user }: Pick<Invocation, 'function' | 'moduleKey' | 'user'>,
    offered: readonly string[],
  ): Occasion {
    const module = uiModule(this.#parts.manifest, moduleKey);
    if (!module || !offered.includes(functionKey)) {
      throw new InvocationError('refused', `${functionKey} is no function of ${moduleKey}`);
    }
    const { accountId, accountType } = user;
    if (accountType !== 'licensed' && !module.unlicensedAccess.includes(accountType)) {
      throw new InvocationError('refused', 'the user has no access to this app');
    }
    return {
      functionKey,
      moduleKey,
      moduleType: module.type,
      // All anonymous people share one id (…/access-to-forge-apps-for-unlicensed-users/).
      principal: accountType === 'anonymous' ? 'unidentified' : accountId,
      ...(accountType === 'licensed' ? { accountId } : {}),
    };
  }

  /** What a function is told of where it was called from. */
  #context(
    { user, localId, moduleKey, extension }: Invocation,
    { cloudId, siteUrl }: Installation,
  ): Readonly<Record<string, unknown>> {
    return {
      accountType: user.accountType,
      cloudId,
      siteUrl,
      localId,
      moduleKey,
      environmentId: this.#parts.environmentId,
      environmentType: 'DEVELOPMENT',
      extension,
    };
  }
}
