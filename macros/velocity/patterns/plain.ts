/** The text that a pattern finds if it has no special sign, or a single escaped one. */
export function literalOf(pattern: string): string | undefined {
  if (pattern === '') return undefined;
  if (!/[\\^$.|?*+()[\]{}]/.test(pattern)) return pattern;
  return /^\\[^\da-zA-Z]$/.test(pattern) ? pattern.charAt(1) : undefined;
}
