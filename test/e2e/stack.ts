import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PrintedOutput } from './printed-output';

/** What the ready line of the local site holds (docs/local-site.md). */
export interface Ready {
  readonly site: string;
  readonly aws: string;
  readonly awsRegion: string;
  readonly awsAccessKeyId: string;
  readonly awsSecretAccessKey: string;
  readonly brokerAccessKeyId: string;
  readonly brokerSecretAccessKey: string;
  readonly secondAccessKeyId: string;
  readonly secondSecretAccessKey: string;
  readonly apiEmail: string;
  readonly apiToken: string;
  readonly pid: number;
}

/** What `GET /host/calls` answers. */
export interface Calls {
  readonly aws: readonly {
    service: string;
    operation: string;
    account: string;
    region: string;
    accessKeyId: string;
    protocol: string;
    status: number;
  }[];
  readonly forge: readonly {
    function: string;
    name: string;
    user: string;
    installation: string;
    status: string;
  }[];
  readonly kvs: readonly { path: string; key: string; status: number }[];
  readonly confluence: readonly {
    method: string;
    path: string;
    user: string;
    installation: string;
    status: number;
    points: number;
  }[];
}

/** How often AWS was asked for something. */
export function count({ aws }: Calls, operation: string): number {
  return aws.filter((call) => call.operation === operation).length;
}

/** How a client of the AWS SDK reaches the local AWS. */
export interface AwsKeys {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** A local site in a process of its own, on free ports. */
export class Stack {
  private constructor(
    readonly ready: Ready,
    readonly process: ChildProcess,
    readonly printed: PrintedOutput,
  ) {}

  /** @param dataFolder - Kept by the caller, so that a next start can find what this one stored. */
  static async start(dataFolder: string, ...options: readonly string[]): Promise<Stack> {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'host/main.ts', '--port', '0', '--data', dataFolder, ...options],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    child.stderr.pipe(process.stderr);
    const printed = new PrintedOutput(child);
    const ready = await printed.matching(/^ready (.*)\n/m);
    return new Stack(JSON.parse(ready) as Ready, child, printed);
  }

  /** The keys of an administrator of one of the two AWS accounts. */
  keysOf(account: 'demo' | 'second'): AwsKeys {
    const { ready } = this;
    const credentials =
      account === 'demo'
        ? { accessKeyId: ready.awsAccessKeyId, secretAccessKey: ready.awsSecretAccessKey }
        : { accessKeyId: ready.secondAccessKeyId, secretAccessKey: ready.secondSecretAccessKey };
    return { endpoint: ready.aws, region: ready.awsRegion, credentials };
  }

  async calls(): Promise<Calls> {
    const answer = await fetch(`${this.ready.site}/host/calls`);
    return (await answer.json()) as Calls;
  }

  async clearCalls(): Promise<void> {
    await fetch(`${this.ready.site}/host/calls`, { method: 'DELETE' });
  }

  async fault(service: string, operation: string, fault: string, times = 1): Promise<void> {
    const answer = await fetch(`${this.ready.site}/host/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ service, operation, fault, times }),
    });
    if (answer.status !== 204) throw new Error(await answer.text());
  }

  /** Ends the process and resolves with the milliseconds that it took. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return 0;
    const began = performance.now();
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill(signal);
    await ended;
    return performance.now() - began;
  }
}

/** A data folder of its own for one suite; the returned function removes it. */
export async function temporaryData(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'confluops-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
