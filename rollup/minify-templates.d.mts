import type { Plugin } from 'rollup';

/** Puts the lines of `html` templates into one. */
export function minifyTemplates(): Plugin;
