import path from 'node:path';
import { DurableFile } from '../storage/durable-file';
import { EgressProxy } from './egress';
import { Forge, type TimeLimits } from './forge';
import { Functions } from './functions';
import type { Installation } from './invocation';
import { InvocationLimits, type InvocationLimit } from './invocation-limits';
import { KvsService } from './kvs/service';
import { InvocationLog } from './log';
import { readManifest } from './manifest';
import type { Confluence } from './platform';
import { WebTriggers } from './web-triggers';

export type { Forge } from './forge';
export type { Installation, Invocation, MacroExport } from './invocation';
export { platformLimits } from './invocation-limits';
export type { Confluence, ConfluenceRequest } from './platform';

/** What a local Forge is started with. */
export interface ForgeOptions {
  /** Its data goes to `forge/` in there; the caller holds the folder's lock. */
  readonly dataFolder: string;
  /** @defaultValue `manifest.yml` in the working folder */
  readonly manifestPath?: string;
  /**
   * What handlers named `index.…` run; those of another module stand beside it under its name.
   *
   * @defaultValue `build/resolvers/index.js` in the working folder
   */
  readonly bundle?: string;
  readonly installations: readonly Installation[];
  readonly confluence: Confluence;
  /** The local AWS, to which permitted requests for AWS's hosts are carried. */
  readonly awsUrl?: string;
  /** What `forge variables` would set. */
  readonly variables?: Readonly<Record<string, string>>;
  /** What stands before `/public/…` in a web trigger's URL. */
  readonly webTriggerBase: string;
  /** Uuid of the app's environment. */
  readonly environmentId?: string;
  /** Times of stored rows. */
  readonly clock?: () => Date;
  /** Shorter limits than the platform's, for tests. */
  readonly timeLimits?: Partial<TimeLimits>;
  /** How many invocations are too many; by default none are. */
  readonly invocationLimits?: readonly InvocationLimit[];
}

/**
 * Starts a local Forge with a warm process that has loaded the bundle.
 *
 * @throws when the manifest, the stored data or the bundle cannot be read, with the reason.
 */
export async function startForge(options: ForgeOptions): Promise<Forge> {
  const { clock = () => new Date(), variables = {}, confluence, awsUrl } = options;
  const environmentId = options.environmentId ?? '12fc5028-b996-4a0f-9145-fc10538413de';
  refusePlatformVariables(variables);
  const folder = path.resolve(options.dataFolder, 'forge');
  const manifest = await readManifest(options.manifestPath ?? 'manifest.yml');
  const { entities, scopes, backendHosts } = manifest;
  const kvs = await KvsService.open({ folder, entities, scopes, clock });
  const webTriggers = await WebTriggers.open(
    new DurableFile(path.join(folder, 'web-triggers.json')),
    options.webTriggerBase,
    manifest.webTriggers,
  );
  const log = new InvocationLog();
  const proxy = await EgressProxy.start({
    allowed: backendHosts,
    ...(awsUrl === undefined ? {} : { awsUrl }),
  });
  try {
    const functions = await Functions.start({
      folder,
      manifest,
      environmentId,
      log,
      platform: { kvs, webTriggers, confluence },
      bundle: path.resolve(options.bundle ?? 'build/resolvers/index.js'),
      variables,
      egress: proxy.egress,
      refused: (host) => proxy.records.push({ host, allowed: false }),
    });
    const { installations } = options;
    const invocationLimits = new InvocationLimits(options.invocationLimits ?? [], clock);
    const timeLimits = { resolver: 25_000, webTrigger: 55_000, ...options.timeLimits };
    const parts = { manifest, installations, environmentId, timeLimits, kvs, webTriggers };
    return new Forge({ ...parts, invocationLimits, functions, log, proxy });
  } catch (error) {
    await proxy.close();
    throw error;
  }
}

/** The app must never meet an AWS identity that is not its own. */
function refusePlatformVariables(variables: Readonly<Record<string, string>>): void {
  const reserved = Object.keys(variables).find((name) => /^(AWS_|NODE_|HOME$|PATH$)/.test(name));
  if (reserved) throw new Error(`${reserved} cannot be a Forge variable`);
}
