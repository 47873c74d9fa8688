import { longestLink, parseAlarmLink } from '../../rules/alarm-link';
import { macrosOnPage } from './macros-on-page';

/** Parameters are not nested deeper; what somebody made so deep is not searched to its end. */
const deepest = 100;

/**
 * The links to alarms that a page's body holds in the parameters of our macros. A link in the text, or
 * in another app's macro, is none.
 *
 * @param body - The page in the Atlassian Document Format; anything may stand in it.
 */
export function linksIn(body: unknown, appId: string): ReadonlySet<string> {
  const links = new Set<string>();
  for (const { attrs } of macrosOnPage(body, appId)) collect(attrs['parameters'], links, 0);
  return links;
}

/** Under which parameter Confluence keeps a pasted link is not documented. */
function collect(value: unknown, links: Set<string>, depth: number): void {
  if (typeof value === 'string' && isAlarmLink(value)) links.add(value);
  if (depth > deepest || typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) collect(inner, links, depth + 1);
}

/** Most parameters are names and grants, which have no colon. */
function isAlarmLink(text: string): boolean {
  return text.includes(':') && text.length <= longestLink && !('problem' in parseAlarmLink(text));
}
