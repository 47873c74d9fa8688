import { fieldsOf } from '../../rules/fields';

type Fields = Readonly<Record<string, unknown>>;

const extensionTypes: readonly unknown[] = ['inlineExtension', 'extension', 'bodiedExtension'];

/** Pages are not nested deeper; what somebody made so deep is not searched to its end. */
const deepest = 100;

/** A macro of this app on a page. */
export interface MacroOnPage {
  readonly attrs: Fields;
  /** What stands in it, where it has a body. */
  readonly content: unknown;
}

/**
 * Every macro of this app on a page, in reading order: extensions whose key begins with the app's id
 * (developer.atlassian.com/cloud/jira/platform/apis/document/structure/).
 *
 * @param body - The page in the Atlassian Document Format; anything may stand in it.
 */
export function* macrosOnPage(body: unknown, appId: string, depth = 0): Generator<MacroOnPage> {
  if (depth > deepest) return;
  const { type, attrs, content } = fieldsOf(body);
  if (extensionTypes.includes(type) && isOfApp(fieldsOf(attrs), appId)) {
    yield { attrs: fieldsOf(attrs), content };
  }
  if (!Array.isArray(content)) return;
  for (const child of content) yield* macrosOnPage(child, appId, depth + 1);
}

/** Whether an extension is a macro of this app: its key then begins with the app's id. */
export function isOfApp(
  {
    extensionType,
    extensionKey,
  }: { readonly extensionType?: unknown; readonly extensionKey?: unknown },
  appId: string,
): boolean {
  return (
    extensionType === 'com.atlassian.ecosystem' &&
    typeof extensionKey === 'string' &&
    extensionKey.startsWith(`${appId}/`)
  );
}
