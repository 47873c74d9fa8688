import { randomUUID } from 'node:crypto';
import { InvocationError } from './calls';
import type { Installation } from './invocation';
import type { InvocationLog } from './log';
import type { Manifest } from './manifest';
import { answer, type PlatformParts } from './platform';
import type {
  InvocationScope,
  PlatformRequest,
  PlatformResponse,
} from './process/channel-messages';
import type { Call, Outcome, ProcessOptions } from './resolver-process';
import { Runner } from './runner';

/** developer.atlassian.com/platform/forge/limits-invocation/; bytes of JSON. */
const maximumRequest = 500_000;
const maximumResponse = 5_000_000;

/** What the functions run with. */
export interface FunctionsOptions extends Pick<
  ProcessOptions,
  'bundle' | 'variables' | 'egress' | 'refused'
> {
  /** For the compiled program and the HOME of the processes. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly environmentId: string;
  readonly log: InvocationLog;
  /** What stands behind `__forge_fetch__`. */
  readonly platform: Omit<PlatformParts, 'notEmulated'>;
}

/** On whose behalf a function runs, and for which module. */
export type Occasion = Pick<
  InvocationScope,
  'moduleKey' | 'moduleType' | 'principal' | 'accountId' | 'functionKey'
>;

/** The app's functions, each invocation with what the platform vouches for. */
export class Functions {
  readonly #options: FunctionsOptions;
  readonly #runner: Runner;
  /** Invocations under way: what their requests to the platform may do. */
  readonly #scopes: Map<string, InvocationScope>;

  private constructor(
    options: FunctionsOptions,
    runner: Runner,
    scopes: Map<string, InvocationScope>,
  ) {
    this.#options = options;
    this.#runner = runner;
    this.#scopes = scopes;
  }

  /** @throws when the bundle cannot be loaded, with its error. */
  static async start(options: FunctionsOptions): Promise<Functions> {
    const { bundle, variables, egress, refused, log, platform, folder } = options;
    const scopes = new Map<string, InvocationScope>();
    const runner = await Runner.start(
      {
        bundle,
        variables,
        egress,
        refused,
        log: (level, text, invocation) => log.write(level, text, invocation),
        answer: (request) => answerFor(scopes.get(request.invocation), request, platform, log),
      },
      folder,
    );
    return new Functions(options, runner, scopes);
  }

  /**
   * Runs a function of the manifest.
   *
   * @param limit - Its time, in milliseconds.
   * @throws InvocationError
   */
  async run(
    installation: Installation,
    occasion: Occasion,
    argument: unknown,
    limit: number,
  ): Promise<unknown> {
    const found = this.#options.manifest.functions.get(occasion.functionKey);
    if (!found) throw new InvocationError('refused', `there is no ${occasion.functionKey}`);
    const call = this.#call(found, installation, occasion, argument, limit);
    return this.#finish(call, limit, this.#runner.run(call, limit));
  }

  /** Runs an export of another bundle once, in a process of its own. */
  async runOnce(
    bundle: string,
    exportName: string,
    installation: Installation,
    argument: unknown,
    limit: number,
  ): Promise<unknown> {
    const occasion = { functionKey: exportName, moduleKey: exportName, moduleType: 'function' };
    const called = { module: 'index', exportName };
    const call = this.#call(called, installation, occasion, argument, limit);
    return this.#finish(call, limit, this.#runner.runOnce(bundle, call, limit));
  }

  /** Ends all processes; invocations under way fail. */
  close(): Promise<void> {
    return this.#runner.close();
  }

  #call(
    { module, exportName }: Pick<Call, 'module' | 'exportName'>,
    { id: installationId, cloudId, license }: Installation,
    occasion: Occasion,
    input: unknown,
    limit: number,
  ): Call {
    const argument = JSON.stringify(input);
    if (Buffer.byteLength(argument) > maximumRequest) {
      throw new InvocationError('too-large', 'the request payload exceeds 500 KB');
    }
    const { manifest, environmentId } = this.#options;
    const scope: InvocationScope = {
      ...occasion,
      appId: manifest.appId,
      environmentId,
      installationId,
      cloudId,
      ...(license ? { license } : {}),
      permissions: { scopes: manifest.scopes, external: manifest.permissions['external'] },
      deadline: Date.now() + limit,
    };
    return { id: randomUUID(), module, exportName, argument, scope };
  }

  async #finish({ id, scope }: Call, limit: number, running: Promise<Outcome>): Promise<unknown> {
    this.#scopes.set(id, scope);
    const outcome = await running;
    this.#scopes.delete(id);
    this.#options.log.finish(id);
    return resultOf(outcome, id, limit);
  }
}

/** Nothing that a function does after its invocation ended reaches the platform. */
async function answerFor(
  scope: InvocationScope | undefined,
  request: PlatformRequest,
  platform: FunctionsOptions['platform'],
  log: InvocationLog,
): Promise<PlatformResponse | undefined> {
  const { invocation, path } = request;
  if (!scope) {
    log.write('error', `${path} was asked for after its invocation had ended`);
    return undefined;
  }
  const notEmulated = (what: string): void =>
    log.write('error', `The local Forge does not emulate this request: ${what}`, invocation);
  try {
    return await answer({ ...platform, notEmulated }, request, scope);
  } catch (error) {
    log.write('error', `The local Forge failed: ${String(error)}`, invocation);
    return { status: 500 };
  }
}

/** The words are those that Lambda and Forge were seen to use, where there are such. */
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
    case 'timeout': {
      const seconds = (limit / 1000).toFixed(2);
      throw new InvocationError('timeout', `Task timed out after ${seconds} seconds`);
    }
  }
}
