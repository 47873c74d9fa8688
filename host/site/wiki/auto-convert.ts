/**
 * Whether a pasted link becomes a macro, by the patterns of its `autoConvert` matchers
 * (developer.atlassian.com/platform/forge/manifest-reference/modules/macro/): the protocol is
 * literal, and a star stands for at least one character up to the next slash, in the host as in the
 * path. Query and fragment take no part, which is not documented; patterns without any therefore
 * match links with both.
 */
export function matchesAutoConvert(patterns: readonly string[], link: string): boolean {
  const compared = withoutQuery(link);
  return compared !== undefined && patterns.some((pattern) => regexOf(pattern).test(compared));
}

/** The text as the one link that it is, trimmed; undefined for anything else. */
export function soleLink(text: string): string | undefined {
  const trimmed = text.trim();
  const isLink = /^https?:\/\/\S+$/i.test(trimmed) && URL.canParse(trimmed);
  return isLink ? trimmed : undefined;
}

function withoutQuery(link: string): string | undefined {
  if (soleLink(link) === undefined) return undefined;
  const url = new URL(link.trim());
  // A name before the host would make a pattern's host match somewhere else than it is.
  if (url.username !== '' || url.password !== '') return undefined;
  return `${url.protocol}//${url.host}${url.pathname}`;
}

function regexOf(pattern: string): RegExp {
  const bare = pattern.replace(/[?#].*$/s, '');
  const escaped = bare.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('[^/]+')}$`, 'i');
}
