import type { Plugin } from 'rollup';

/** Source of each lean module, by what imports it. */
export const leanModules: Readonly<Record<string, string>>;

/** Puts the lean modules in the place of Lit's. */
export function litLean(): Plugin;
