/** Confluence's id of a page, blog post or space; undefined for any other value. */
export function parseConfluenceId(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{1,20}$/.test(value) ? value : undefined;
}
