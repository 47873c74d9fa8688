import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type {
  Egress,
  FromProcess,
  InvocationScope,
  LogLevel,
  PlatformRequest,
  PlatformResponse,
  ToProcess,
} from './process/channel-messages';

/** What a process needs, and whom it tells what happens in it. */
export interface ProcessOptions {
  /** Compiled process/main.ts. */
  readonly program: string;
  /** The app's bundle. */
  readonly bundle: string;
  /** Working folder and HOME of the process. */
  readonly home: string;
  /** The app's Forge variables. */
  readonly variables: Readonly<Record<string, string>>;
  readonly egress: Egress;
  /** Answers a call of `__forge_fetch__`; undefined resets the connection. */
  readonly answer: (request: PlatformRequest) => Promise<PlatformResponse | undefined>;
  readonly log: (level: LogLevel, text: string, invocation?: string) => void;
  readonly refused: (host: string) => void;
}

/** One call of one export. */
export interface Call {
  readonly id: string;
  /** `index` for the bundle, else the name of the file beside it. */
  readonly module: string;
  readonly exportName: string;
  /** First argument, as JSON. */
  readonly argument: string;
  readonly scope: InvocationScope;
}

/** How a call ended. */
export type Outcome =
  | { readonly kind: 'done'; readonly body?: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'crashed'; readonly message: string }
  | { readonly kind: 'timeout' };

/**
 * A process that loaded the bundle and runs its exports, several at a time if asked to. Neither the
 * host's environment nor the developer's home folder (`~/.aws`) is known to it.
 */
export class ResolverProcess {
  readonly #child: ChildProcess;
  readonly #options: ProcessOptions;
  readonly #running = new Map<string, (outcome: Outcome) => void>();
  /** Rejects with the bundle's error when it cannot be loaded. */
  readonly loaded: Promise<void>;
  readonly ended: Promise<void>;
  #isRetired = false;

  constructor(options: ProcessOptions) {
    this.#options = options;
    this.#child = spawn(process.execPath, [options.program], {
      cwd: options.home,
      env: { ...options.variables, HOME: options.home, TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (stream) createInterface(stream).on('line', (line) => options.log('warn', line));
    }
    this.ended = new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => {
        const status = signal ? `signal: ${signal}` : `exit status ${code ?? 0}`;
        this.#crash(`Runtime exited with error: ${status}`);
        resolve();
      });
    });
    this.loaded = new Promise((resolve, reject) => {
      this.#child.on('message', (message) => {
        const said = message as FromProcess;
        if (said.type === 'ready') resolve();
        else if (said.type === 'broken') reject(new Error(said.message));
        else this.#hear(said);
      });
      void this.ended.then(() => reject(new Error('Runtime exited while loading the bundle')));
    });
    this.loaded.catch(() => this.kill());
    const bundle = pathToFileURL(options.bundle).href;
    this.#send({ type: 'load', bundle, egress: options.egress });
  }

  /** Whether new calls may still be given to it. */
  get isUsable(): boolean {
    return !this.#isRetired;
  }

  /** Runs a call; a call that outlives the limit retires the process, as the platform does. */
  run(call: Call, milliseconds: number): Promise<Outcome> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#isRetired = true;
        settle({ kind: 'timeout' });
      }, milliseconds);
      const settle = (outcome: Outcome): void => {
        clearTimeout(timer);
        this.#running.delete(call.id);
        resolve(outcome);
        if (this.#isRetired && this.#running.size === 0) void this.kill();
      };
      this.#running.set(call.id, settle);
      if (this.#child.connected) this.#send({ type: 'invoke', ...call });
      else settle({ kind: 'crashed', message: 'Runtime exited' });
    });
  }

  /** Ends the process at once; calls under way fail. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
  }

  #hear(message: Exclude<FromProcess, { type: 'ready' | 'broken' }>): void {
    switch (message.type) {
      case 'request':
        void this.#answer(message);
        break;
      case 'result': {
        const { body } = message;
        this.#running.get(message.id)?.({
          kind: 'done',
          ...(body === undefined ? {} : { body }),
        });
        break;
      }
      case 'failed':
        this.#running.get(message.id)?.({ kind: 'failed', message: message.message });
        break;
      case 'log':
        this.#options.log(message.level, message.text, message.invocation);
        break;
      case 'refused':
        this.#options.refused(message.host);
        break;
    }
  }

  async #answer(request: PlatformRequest): Promise<void> {
    const response = await this.#options.answer(request);
    this.#send({ type: 'answer', id: request.id, ...(response ? { response } : {}) });
  }

  /** A process that died meanwhile hears nothing more; its exit settles what waits. */
  #send(message: ToProcess): void {
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  #crash(message: string): void {
    this.#isRetired = true;
    for (const settle of [...this.#running.values()]) settle({ kind: 'crashed', message });
  }
}
