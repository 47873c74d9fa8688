import path from 'node:path';
import type { BuildOptions } from 'esbuild';
import { FileCache } from './file-cache';

/** Texts of scripts by file name. */
export type Scripts = Readonly<Record<string, string>>;

/** Scripts of the site's own pages, and those that it adds to every frame. */
export interface ClientScripts {
  readonly site: Scripts;
  readonly frames: Scripts;
}

const root = path.resolve(import.meta.dirname, '../..');
const noFeatures = path.join(import.meta.dirname, 'client/editor/no-features.ts');

/** Files besides the bundled ones that decide what the bundles are. */
const makers: readonly string[] = ['host/site/bundle.ts', 'node_modules/esbuild/package.json'];

/** Bundles them, or takes what an earlier start made of the same files: the editor is large. */
export async function bundleClient(): Promise<ClientScripts> {
  const cache = new FileCache<ClientScripts>(root, 'site-scripts.json');
  const cached = await cache.read();
  if (cached) return cached;
  const [site, frames] = await Promise.all([
    bundle({
      entryPoints: [path.join(import.meta.dirname, 'client/main.ts')],
      entryNames: 'site',
      format: 'esm',
      // What only an editor needs is a file of its own.
      splitting: true,
    }),
    bundle({
      entryPoints: ['bridge', 'resizer'].map((name) =>
        path.join(import.meta.dirname, `frame/${name}.ts`),
      ),
      format: 'iife',
    }),
  ]);
  const scripts = { site: site.scripts, frames: frames.scripts };
  await cache.write(scripts, [...makers, ...site.files, ...frames.files]);
  return scripts;
}

async function bundle(options: BuildOptions): Promise<{
  readonly scripts: Scripts;
  readonly files: readonly string[];
}> {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    ...options,
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    target: 'es2022',
    absWorkingDir: root,
    outdir: path.join(root, 'scripts'),
    mainFields: ['module:es2019', 'module', 'main'],
    alias: {
      '@atlaskit/platform-feature-flags': noFeatures,
      '@atlaskit/tmp-editor-statsig/exp-val-equals-no-exposure': noFeatures,
      '@atlaskit/tmp-editor-statsig/experiments': noFeatures,
    },
  });
  const scripts = outputFiles.map((file) => [path.basename(file.path), file.text] as const);
  return { scripts: Object.fromEntries(scripts), files: Object.keys(metafile.inputs) };
}
