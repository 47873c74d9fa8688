import type { Plugin } from 'rollup';

/** A plugin that changes sources, with nothing of rollup's around it. */
interface Transforming extends Plugin {
  transform(code: string, id: string): { readonly code: string; readonly map: null } | null;
}

/** Source of each lean module, by what imports it. */
export const leanModules: Readonly<Record<string, string>>;

/** Puts the lean modules in the place of Lit's. */
export function litLean(): Transforming;
