/**
 * What of a pasted link is compared with a pattern. That is not documented: Atlassian's code for the
 * clipboard hands over the whole text, and what becomes of query and fragment after that nobody saw.
 */
export type Matching = 'whole' | 'without query and fragment';

/**
 * Whether a pasted link becomes a macro, by the patterns of its `autoConvert` matchers
 * (developer.atlassian.com/platform/forge/manifest-reference/modules/macro/): the protocol is
 * literal, and a star stands for at least one character up to the next slash, in the host as in what
 * follows it.
 */
export function matchesAutoConvert(
  patterns: readonly string[],
  link: string,
  matching: Matching = 'whole',
): boolean {
  const url = soleLink(link);
  if (url === undefined) return false;
  const { protocol, host, pathname, search, hash, username, password } = new URL(url);
  // A name before the host would make a pattern's host match somewhere else than it is.
  if (username !== '' || password !== '') return false;
  const bare = `${protocol}//${host}${pathname}`;
  const compared = matching === 'whole' ? bare + search + hash : bare;
  return patterns.some((pattern) => regexOf(pattern).test(compared));
}

/** The text as the one link that it is, trimmed; undefined for anything else. */
export function soleLink(text: string): string | undefined {
  const trimmed = text.trim();
  const isLink = /^https?:\/\/\S+$/i.test(trimmed) && URL.canParse(trimmed);
  return isLink ? trimmed : undefined;
}

function regexOf(pattern: string): RegExp {
  const literals = pattern.split('*');
  const escaped = literals.map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${escaped.join('[^/]+')}$`, 'i');
}
