import type { OutputOptions, RollupOptions } from 'rollup';

/** Rollup's options for a bundle that runs in Forge. */
export function resolverBundle(bundle: {
  readonly input: string;
  /** Where it goes. */
  readonly file: string;
  readonly fullSdk?: boolean;
}): RollupOptions & { readonly output: OutputOptions };
