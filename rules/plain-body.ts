import type { MacroBodyHandling } from '../contract/macros';

/**
 * The longest plain body of a user macro, in UTF-16 code units: a request that renders it with all of
 * its parameters has to fit into what Forge takes (`macroLimits`), in whatever script it is written.
 */
export const longestPlainBody = 100_000;

/** Whether somebody types the macro's body into its dialog; other bodies stand on the page. */
export function takesPlainBody(handling: MacroBodyHandling | undefined): boolean {
  return handling === 'escaped' || handling === 'unrendered';
}

/** By how many code units a plain body is too long; 0 where it is not. */
export function excessOf(body: string): number {
  return Math.max(0, body.length - longestPlainBody);
}
