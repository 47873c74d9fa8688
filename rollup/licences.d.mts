import type { Plugin } from 'rollup';

/** The file beside a page's own in which the licences of its packages stand. */
export const licencesFile: string;

/** The licences of the packages whose code is in a bundle, each text once. */
export function licencesOf(ids: readonly string[]): string;

/** Puts the licences of what is in a page beside it. */
export function licencesBeside(): Plugin;

/** Puts the licences of what is in a bundle at its end, as a comment. */
export function licencesInside(): Plugin;
