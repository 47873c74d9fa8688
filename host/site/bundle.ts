import path from 'node:path';
import { build } from 'esbuild';

/** The scripts of the local site's own pages and those that it adds to every frame. */
export interface ClientScripts {
  readonly site: string;
  readonly bridge: string;
  readonly resizer: string;
}

/** Bundles them in memory; takes some tens of milliseconds. */
export async function bundleClient(): Promise<ClientScripts> {
  const [site, bridge, resizer] = await Promise.all([
    bundle('client/main.ts', 'esm'),
    bundle('frame/bridge.ts', 'iife'),
    bundle('frame/resizer.ts', 'iife'),
  ]);
  return { site, bridge, resizer };
}

async function bundle(file: string, format: 'esm' | 'iife'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, file)],
    bundle: true,
    write: false,
    minify: true,
    target: 'es2022',
    format,
  });
  return outputFiles[0]?.text ?? '';
}
