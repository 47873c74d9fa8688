import { withoutTurns } from '../../rules/visible-text';

/** A piece of a description: text, or an address that may be followed. */
export interface DescriptionPart {
  readonly text: string;
  readonly url?: string;
}

/** Where a description says what to do. */
export interface MainLink {
  readonly url: string;
  readonly host: string;
  /** Whether the description calls it a runbook; else it is just the first address. */
  readonly isRunbook: boolean;
}

const address = /https:\/\/[^\s<>"'`\\^{}|]+/giu;
/** What ends a sentence, and not its address; a bracket ends it unless it was opened inside. */
const endings = /[.,;:!?*_~'’”»\])]$/u;

function withoutEnding(found: string): string {
  let url = found;
  while (endings.test(url)) {
    const opener = { ')': '(', ']': '[' }[url.slice(-1)];
    if (opener && url.split(opener).length >= url.split(url.slice(-1)).length) break;
    url = url.slice(0, -1);
  }
  return url;
}

/** An address of https that says where it leads: one with a password or a name before its host lies. */
function parsed(text: string): URL | undefined {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && !url.username && !url.password ? url : undefined;
}

/**
 * A description's text with its https addresses apart, none of which is markup. An address in other
 * letters than ASCII is shown as it is sent, because some look like others.
 */
export function descriptionParts(description: string): readonly DescriptionPart[] {
  const text = withoutTurns(description);
  const parts: DescriptionPart[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const written = withoutEnding(found);
    const url = parsed(written);
    if (!url) continue;
    if (index > from) parts.push({ text: text.slice(from, index) });
    parts.push({ text: /^[ -~]+$/.test(written) ? written : url.href, url: url.href });
    from = index + written.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

const runbook = /run-?\s?book|play-?\s?book/i;

/** The address that the description calls a runbook, else the first; undefined where there is none. */
export function mainLink(parts: readonly DescriptionPart[]): MainLink | undefined {
  const links = parts.flatMap(({ url }, index) => {
    if (!url) return [];
    const before = parts[index - 1];
    const said = before && !before.url ? before.text.slice(-40) : '';
    return [{ url, host: new URL(url).host, isRunbook: runbook.test(url) || runbook.test(said) }];
  });
  return links.find(({ isRunbook }) => isRunbook) ?? links[0];
}
