import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '..', '..');

/**
 * A module of ours as the build compiles it. The loader that runs TypeScript in Node keeps every
 * function's name by a call, which would be measured too. The entry is a path from the root.
 */
export async function compiled<Module>(entry: string): Promise<Module> {
  return (await import(await compiledUrl(entry))) as Module;
}

/** The address at which the compiled module can be imported, in another process too. */
export async function compiledUrl(entry: string): Promise<string> {
  const outfile = path.join(root, '.cache/bench', entry.replace(/\.ts$/, '.mjs'));
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    logLevel: 'error',
  });
  return pathToFileURL(outfile).href;
}
