import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Peers are installed beside the benchmarks, not in the project. */
const folder = path.join(import.meta.dirname, '..', 'node_modules');

/** A package of bench/package.json. Its shape is the caller's claim: the project lacks its types. */
export function peer(name: string): unknown {
  return createRequire(path.join(folder, 'bench.js'))(name) as unknown;
}

/** A file of such a package, by its name and the path in it. */
export function peerFile(file: string): string {
  return path.join(folder, file);
}

/** The installed version of a peer. */
export function peerVersion(name: string): string {
  const text = readFileSync(peerFile(`${name}/package.json`), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
