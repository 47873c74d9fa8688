import { fieldsOf } from '../../rules/fields';

type Fields = Readonly<Record<string, unknown>>;

const extensionTypes: readonly unknown[] = ['inlineExtension', 'extension', 'bodiedExtension'];

/** Pages are not nested deeper; what somebody made so deep is not searched to its end. */
const deepest = 100;

/**
 * The attributes of every macro of this app on a page, in reading order: those of extensions whose
 * key begins with the app's id (developer.atlassian.com/cloud/jira/platform/apis/document/structure/).
 *
 * @param body - The page in the Atlassian Document Format; anything may stand in it.
 */
export function* macrosOnPage(body: unknown, appId: string, depth = 0): Generator<Fields> {
  if (depth > deepest) return;
  const { type, attrs, content } = fieldsOf(body);
  if (extensionTypes.includes(type) && isOurs(fieldsOf(attrs), appId)) yield fieldsOf(attrs);
  if (!Array.isArray(content)) return;
  for (const child of content) yield* macrosOnPage(child, appId, depth + 1);
}

function isOurs({ extensionType, extensionKey }: Fields, appId: string): boolean {
  return (
    extensionType === 'com.atlassian.ecosystem' &&
    typeof extensionKey === 'string' &&
    extensionKey.startsWith(`${appId}/`)
  );
}
