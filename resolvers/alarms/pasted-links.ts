import { fieldsOf } from '../../rules/fields';

const extensionTypes: readonly unknown[] = ['inlineExtension', 'extension', 'bodiedExtension'];

/** Pages are not nested deeper; what somebody made so deep is not searched to its end. */
const deepest = 100;

/**
 * Whether a page's body holds the link in a macro of ours: in the parameters of an extension of this
 * app (developer.atlassian.com/cloud/jira/platform/apis/document/structure/). A link in the text, or
 * in another app's macro, is none.
 *
 * @param body - The page in the Atlassian Document Format; anything may stand in it.
 */
export function holdsLink(body: unknown, appId: string, link: string): boolean {
  return searchNode(body, appId, link, 0);
}

function searchNode(node: unknown, appId: string, link: string, depth: number): boolean {
  if (depth > deepest) return false;
  const { type, attrs, content } = fieldsOf(node);
  if (extensionTypes.includes(type) && isOurs(attrs, appId)) {
    if (holdsText(fieldsOf(attrs)['parameters'], link, depth)) return true;
  }
  return (
    Array.isArray(content) && content.some((child) => searchNode(child, appId, link, depth + 1))
  );
}

function isOurs(attrs: unknown, appId: string): boolean {
  const { extensionType, extensionKey } = fieldsOf(attrs);
  return (
    extensionType === 'com.atlassian.ecosystem' &&
    typeof extensionKey === 'string' &&
    extensionKey.startsWith(`${appId}/`)
  );
}

/** Under which parameter Confluence keeps a pasted link is not documented. */
function holdsText(value: unknown, text: string, depth: number): boolean {
  if (value === text) return true;
  if (depth > deepest || typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((inner) => holdsText(inner, text, depth + 1));
}
