import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { rollup, type OutputOptions, type RollupOptions } from 'rollup';
import { resolverBundle } from '../../rollup/resolvers.mjs';

/** In the project, so that packages are found from there. */
const folder = path.resolve('.cache/bench/resolver');

const plain: BuildOptions = {
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  logLevel: 'error',
};

/** Our code as the build bundles it, with the AWS SDK inside. */
export async function bundled(entry: string): Promise<string> {
  const file = path.join(folder, path.basename(entry, '.ts'), 'index.js');
  const options = resolverBundle({ input: entry, file }) as RollupOptions & {
    output: OutputOptions;
  };
  const bundle = await rollup({ ...options, onwarn: () => undefined });
  await bundle.write(options.output);
  return file;
}

/** The same code with every package where npm put it. */
export async function unbundled(entry: string): Promise<string> {
  const outfile = path.join(folder, `${path.basename(entry, '.ts')}.unbundled.mjs`);
  await build({ ...plain, entryPoints: [entry], outfile });
  return outfile;
}

/** The floor, which needs no package but Forge's. */
export async function floor(entry: string): Promise<string> {
  const outfile = path.join(folder, `${path.basename(entry, '.ts')}.mjs`);
  await build({ ...plain, entryPoints: [entry], outfile, minify: true });
  return outfile;
}
