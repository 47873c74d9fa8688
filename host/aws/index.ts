import type { AwsCall } from './calls';
import { Faults, type Fault } from './faults';
import { Gate } from './gate';
import { RateLimits } from './rate-limits';
import { AwsServer } from './server';
import { emptyState, type AwsState } from './world/state';
import { World } from './world/world';

export type { AwsCall } from './calls';
export { faultKinds, type Fault } from './faults';
export type { AwsState } from './world/state';
export type { World } from './world/world';

export interface AwsOptions {
  /** Any free port where 0 or left out. */
  readonly port?: number;
  /** Time of signatures, sessions, alarms and rates; the machine's where left out. */
  readonly clock?: () => Date;
  /** Whether calls can be too many; off where left out. */
  readonly rateLimits?: boolean;
  /** Milliseconds that a `slow` answer takes; three seconds where left out. */
  readonly slowness?: number;
  /** What `persist` was last given. */
  readonly state?: AwsState;
  /** Keeps the state; a change is acknowledged to its caller only when this has resolved. */
  readonly persist?: (state: AwsState) => Promise<void>;
  /** Is told of what this AWS failed at or does not have; standard error where left out. */
  readonly report?: (error: unknown) => void;
  /** Fills a world that has no state yet. */
  readonly world?: (world: World) => void;
}

/** A running AWS. */
export interface Aws {
  /** `http://127.0.0.1:<port>`: the endpoint of every service and region. */
  readonly url: string;
  readonly world: World;
  /** Calls since the start or the last `clearCalls`, whose signatures held. */
  readonly calls: readonly AwsCall[];
  clearCalls(): void;
  inject(fault: Fault): void;
  /** Ends the faults that were injected for one account, or all. */
  clearFaults(account?: string): void;
  close(): Promise<void>;
}

/**
 * Starts a local AWS: STS and CloudWatch alarms over AWS's own wire protocols, with every
 * signature verified and every policy enforced. Unmodified SDKs and the AWS CLI talk to it.
 */
export async function startAws(options: AwsOptions = {}): Promise<Aws> {
  const { port = 0, clock = () => new Date(), persist = () => Promise.resolve() } = options;
  const world = new World(options.state ?? emptyState(), clock);
  if (options.state === undefined && options.world !== undefined) {
    options.world(world);
    await persist(world.state);
  }
  const calls: AwsCall[] = [];
  const faults = new Faults();
  const gate = new Gate({
    world,
    faults,
    ...(options.rateLimits && { rateLimits: new RateLimits() }),
    persist: () => persist(world.state),
    record: (call) => calls.push(call),
    report: options.report ?? ((error) => console.error('The local AWS failed:', error)),
  });
  const server = new AwsServer(gate, clock, options.slowness ?? 3_000);
  return {
    url: await server.listen(port),
    world,
    calls,
    clearCalls: () => calls.splice(0),
    inject: (fault) => faults.inject(fault),
    clearFaults: (account) => faults.clear(account),
    close: () => server.close(),
  };
}
