import assert from 'node:assert/strict';
import { documentFault } from '../../../../host/site/wiki/adf-schema';
import type { AdfDocument, AdfNode } from '../../../../macros/adf/export/adf';
import { safeOutput } from '../../../../macros/html/output';
import { exportDocument, type ExportOptions } from '../../../../macros/adf/export/export-document';

const page = 'https://example.atlassian.net/wiki/spaces/OPS/pages/1';

/** What a template printed, as readers get it. */
export function asShown(printed: string): string {
  const { html } = safeOutput(printed, {
    site: { origin: new URL(page).origin, contextPath: '/wiki' },
    contentId: undefined,
    spaceKey: undefined,
    userNames: new Map(),
    badgeOf: () => undefined,
  });
  return html;
}

/** The root of the document that some output makes; it is a valid one, with one root. */
export function exported(
  html: string,
  options: ExportOptions & { readonly styles?: readonly string[] } = {},
): AdfNode {
  const { styles = [], ...more } = options;
  const document = exportDocument({ html, styles }, { page, ...more });
  return checked(document, html).content[0];
}

/** The blocks of a document that has several, which stand in its first column. */
export function blocksOf(
  html: string,
  options?: Parameters<typeof exported>[1],
): readonly AdfNode[] {
  const root = exported(html, options);
  return root.type === 'layoutSection' ? (root.content?.[0]?.content ?? []) : [root];
}

/** A document, once it is known to be valid. */
export function checked(document: AdfDocument, html: string): AdfDocument {
  assert.equal(documentFault(document), undefined, `${html}\n${JSON.stringify(document)}`);
  assert.equal(document.content.length, 1);
  return document;
}

/** All words of a node, in reading order. */
export function wordsIn(root: AdfNode): string {
  const words: string[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { text, attrs, content = [] } = node;
    for (const word of [text, attrs?.['title'], attrs?.['alt'], attrs?.['text']]) {
      if (typeof word === 'string') words.push(word);
    }
    waiting.push(...content.slice().reverse());
  }
  return words.join(' ');
}
