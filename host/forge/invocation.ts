import type { License } from './process/channel-messages';

/** A site that has the app installed. */
export interface Installation {
  /** A uuid. */
  readonly id: string;
  /** The site's uuid. */
  readonly cloudId: string;
  readonly siteUrl: string;
  /** Only paid apps see one. */
  readonly license?: License;
}

/** Who calls. */
interface Caller {
  /** Atlassian account id; what it is for anonymous people does not matter. */
  readonly accountId: string;
  readonly accountType: 'licensed' | 'unlicensed' | 'anonymous';
}

/** A call of a resolver from the page of a module. */
export interface Invocation {
  /** Key of the manifest's function, one of the module's. */
  readonly function: string;
  /** Name in the resolver. */
  readonly name: string;
  readonly payload: unknown;
  readonly user: Caller;
  /** Id of the installation. */
  readonly installation: string;
  readonly moduleKey: string;
  readonly localId: string;
  /** What the page says of its surroundings: the platform vouches for nothing in it. */
  readonly extension: unknown;
}

/** A call of the function that answers one macro's document for an export. */
export interface MacroExport {
  /** Key of the manifest's function, the macro's `adfExport`. */
  readonly function: string;
  readonly user: Caller;
  /** Id of the installation. */
  readonly installation: string;
  readonly moduleKey: string;
  /** The function's first argument, whose shape is that of the type of export. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A request to a web trigger's URL. */
export interface WebTriggerRequest {
  readonly method: string;
  /** Path with query, from `/public/` or `/x1/` on: what follows the base of web trigger URLs. */
  readonly path: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body?: string;
}

export interface WebTriggerResponse {
  readonly status: number;
  readonly statusText?: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
}

/** A resolver of another bundle, to be run on the data of an installation. */
export interface Job {
  /** Absolute path. */
  readonly bundle: string;
  readonly exportName: string;
  /** Name in the resolver. */
  readonly name: string;
  readonly payload: unknown;
  /** Id of the installation. */
  readonly installation: string;
}
