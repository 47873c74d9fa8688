/** What the host and the process that runs the app's bundle say to each other over their channel. */

/** To the process, once: the bundle to load and the proxy through which alone it reaches hosts. */
export interface Load {
  readonly type: 'load';
  /** file: URL of the bundle. */
  readonly bundle: string;
  readonly egress: Egress;
}

/** The host's egress proxy on the loopback interface. */
export interface Egress {
  readonly port: number;
  /** Only this process knows it. */
  readonly token: string;
}

/** To the process: run one export of the bundle, or of one that stands beside it. */
export interface Invoke {
  readonly type: 'invoke';
  readonly id: string;
  /** `index` for the bundle, else the name of the file beside it. */
  readonly module: string;
  readonly exportName: string;
  /** First argument of the export, as JSON. */
  readonly argument: string;
  readonly scope: InvocationScope;
}

/** What the platform vouches for in one invocation. */
export interface InvocationScope {
  readonly appId: string;
  readonly environmentId: string;
  readonly installationId: string;
  readonly cloudId: string;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  /** What a handler sees as principal; absent for web triggers. */
  readonly principal?: string;
  /** On whose behalf `asUser` calls; absent for people without a licence and for web triggers. */
  readonly accountId?: string;
  readonly license?: License;
  readonly permissions: { readonly scopes: readonly string[]; readonly external: unknown };
  /** When the platform ends the invocation, in milliseconds since the epoch. */
  readonly deadline: number;
}

/** The part of a paid app's licence that apps read. */
export interface License {
  readonly active: boolean;
}

/** To the process: the answer to its request of that id; none when the connection was reset. */
export interface Answer {
  readonly type: 'answer';
  readonly id: number;
  readonly response?: PlatformResponse;
}

export interface PlatformResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type ToProcess = Load | Invoke | Answer;

/** From the process: a call of `__forge_fetch__`. */
export interface PlatformRequest {
  readonly type: 'request';
  readonly id: number;
  readonly invocation: string;
  readonly meta: RequestMeta;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** How the Forge packages say where a request goes. */
export interface RequestMeta {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
}

/** From the process: the export's result as JSON; none when it answered undefined. */
export interface Result {
  readonly type: 'result';
  readonly id: string;
  readonly body?: string;
}

/** From the process: the export threw. */
export interface Failed {
  readonly type: 'failed';
  readonly id: string;
  readonly message: string;
}

/** From the process: a line that the app wrote to its console. */
export interface Logged {
  readonly type: 'log';
  readonly invocation?: string;
  readonly level: LogLevel;
  readonly text: string;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** From the process: it tried to open a socket past the proxy. */
export interface Refused {
  readonly type: 'refused';
  readonly host: string;
}

export type FromProcess =
  | { readonly type: 'ready' }
  | { readonly type: 'broken'; readonly message: string }
  | PlatformRequest
  | Result
  | Failed
  | Logged
  | Refused;
