import type { Plugin } from 'rollup';

/** Minifies the style sheets in `css` templates. */
export function minifyStyles(): Plugin;
