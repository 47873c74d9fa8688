import os from 'node:os';

/** What a figure is worth without: the machine, and the versions of all that was measured. */
export function machine(versions: Readonly<Record<string, string>> = {}): string {
  const cpus = os.cpus();
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GiB`;
  const processor = `${cpus.length} × ${cpus[0]?.model.trim() ?? os.machine()}`;
  const [kernel] = /^\d+\.\d+/.exec(os.release()) ?? [os.release()];
  return [
    `${processor}, ${memory}, ${os.type()} ${kernel}`,
    ...Object.entries({ node: process.versions.node, ...versions }).map(
      ([name, version]) => `${name} ${version}`,
    ),
  ].join(', ');
}
