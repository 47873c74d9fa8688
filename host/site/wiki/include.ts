import type { AdfNode } from './adf';

const extensionType = 'com.atlassian.confluence.macro.core';

/**
 * Confluence's own macro that shows another page's body inside this one.
 *
 * @param title - Of the page, for who edits.
 */
export function includeNode(contentId: string, title: string, localId: string): AdfNode {
  return {
    type: 'extension',
    attrs: {
      extensionType,
      extensionKey: 'include',
      localId,
      text: `Include page: ${title}`,
      parameters: { macroParams: { contentId: { value: contentId } } },
    },
  };
}

/** Id of the page that the node shows; undefined for any other node. */
export function includedIn({ type, attrs }: AdfNode): string | undefined {
  if (type !== 'extension' || attrs?.['extensionType'] !== extensionType) return undefined;
  if (attrs['extensionKey'] !== 'include') return undefined;
  const { macroParams } = (attrs['parameters'] ?? {}) as {
    readonly macroParams?: { readonly contentId?: { readonly value?: unknown } };
  };
  const contentId = macroParams?.contentId?.value;
  return typeof contentId === 'string' ? contentId : undefined;
}
