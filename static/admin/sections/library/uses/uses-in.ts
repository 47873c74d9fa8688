import { fieldsOf } from '../../../../../rules/fields';

/**
 * How often a page or blog post holds one of the macros.
 *
 * @param content - As Confluence's REST API answers it, with its body as a document.
 * @param names - Lower-cased.
 */
export function usesIn(content: unknown, names: readonly string[]): number {
  const { value } = fieldsOf(fieldsOf(fieldsOf(content)['body'])['atlas_doc_format']);
  try {
    return typeof value === 'string' ? count(JSON.parse(value), new Set(names)) : 0;
  } catch {
    return 0;
  }
}

function count(node: unknown, names: ReadonlySet<string>): number {
  const { attrs, content } = fieldsOf(node);
  const here = isUse(attrs, names) ? 1 : 0;
  const below = Array.isArray(content) ? (content as readonly unknown[]) : [];
  return below.reduce<number>((sum, child) => sum + count(child, names), here);
}

/** The macro's parameters are kept as its dialog saved them: rules/macro-use.ts. */
function isUse(attrs: unknown, names: ReadonlySet<string>): boolean {
  const { extensionType, extensionKey, parameters } = fieldsOf(attrs);
  const { name } = fieldsOf(fieldsOf(parameters)['guestParams']);
  return (
    extensionType === 'com.atlassian.ecosystem' &&
    /\/static\/user-macro(?:-inline|-body)?$/.test(String(extensionKey)) &&
    typeof name === 'string' &&
    names.has(name.toLowerCase())
  );
}
