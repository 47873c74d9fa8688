import path from 'node:path';
import { rollup, type OutputOptions, type Plugin, type RollupOptions } from 'rollup';

/** One way to build a page of ours. */
export interface Variant {
  readonly name: string;
  /** Folder with its index.html. */
  readonly folder: string;
}

/** What a variant makes of one of our sources; undefined where it leaves it alone. */
export type Change = (code: string, file: string) => string | undefined;

// A variable, because it has no types.
const configurationFile = '../../rollup.config.mjs';

/** Where a variant is built; in the project, so that packages are found from there. */
export function variantFolder(name: string): string {
  return path.resolve('.cache/bench/page', name.replaceAll(/\W+/g, '-'));
}

/** The badge's page as the build makes it, or with its sources changed. */
export function buildBadge(name: string, change?: Change): Promise<Variant> {
  return buildPage('alarm-badge', name, change);
}

/** A page as the build makes it, by its folder in `static/`, or with its sources changed. */
export async function buildPage(page: string, name: string, change?: Change): Promise<Variant> {
  const { default: configuration } = (await import(configurationFile)) as {
    default: (Omit<RollupOptions, 'output'> & { output: OutputOptions })[];
  };
  const options = configuration.find(({ input }) => input === `static/${page}/main.ts`);
  if (!options) throw new Error(`The build has no page "${page}".`);
  const changing: Plugin = { name: 'change', transform: (code, file) => change?.(code, file) };
  const bundle = await rollup({
    ...options,
    plugins: [changing, options.plugins],
    onwarn: () => undefined,
  });
  const folder = variantFolder(`${page}, ${name}`);
  await bundle.write({ ...options.output, dir: folder });
  return { name, folder };
}

/** Replaces a text that must be there: sources move on, and a variant that changes nothing lies. */
export function replaced(code: string, text: string, by: string): string {
  if (!code.includes(text)) throw new Error(`There is no "${text}" to change any more.`);
  return code.replace(text, () => by);
}
