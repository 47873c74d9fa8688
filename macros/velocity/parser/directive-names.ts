/** The directives that are no part of the grammar itself. */
export const directiveNames: ReadonlySet<string> = new Set([
  'foreach',
  'include',
  'parse',
  'macro',
  'literal',
  'evaluate',
  'break',
  'define',
  'stop',
]);
