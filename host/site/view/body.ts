import type { AdfMark, AdfNode } from '../wiki/adf';
import { isExtension } from '../wiki/macro';
import { elementOf, isWebAddress } from './elements';
import type { Html } from './html';
import { html } from './html';
import { icon } from './icons';

/** How a body is drawn. */
export interface BodyView {
  /** Draws an extension that the site knows; undefined for all others. */
  readonly extension: (node: AdfNode) => Html | undefined;
}

/** The body of a page that is read. */
export function bodyHtml(node: AdfNode, view: BodyView): Html {
  // The app shows what is in its macro: only of macros that it does not show, the page does.
  const drawn = isExtension(node) ? view.extension(node) : undefined;
  if (drawn) return drawn;
  if (node.type === 'text') return textHtml(node);
  const children = (node.content ?? []).map((child) => bodyHtml(child, view));
  if (isExtension(node)) return foreignExtension(node, children);
  return elementOf(node, children) ?? otherNode(node, children);
}

/**
 * What a macro is called that no app here shows: of those that came along from Data Center and that
 * Confluence does not know, it says so with their names.
 */
export function foreignLabel({ attrs }: AdfNode): string {
  const { text, extensionType, extensionKey } = attrs ?? {};
  if (typeof text === 'string' && text !== '') return text;
  return extensionType === 'com.atlassian.confluence.macro.core' && typeof extensionKey === 'string'
    ? `Unknown macro: ${extensionKey}`
    : 'An app that is not installed';
}

function foreignExtension(node: AdfNode, children: readonly Html[]): Html {
  const label = foreignLabel(node);
  if (node.type === 'bodiedExtension') {
    return html`<div class="macro-box">${icon('apps')} ${label}</div>
      <div>${children}</div>`;
  }
  return node.type === 'inlineExtension'
    ? html`<span class="macro-box">${icon('apps')} ${label}</span>`
    : html`<div class="macro-box">${icon('apps')} ${label}</div>`;
}

/** The document itself, and nodes that the site has no element for: their words, or their children. */
function otherNode({ attrs }: AdfNode, children: readonly Html[]): Html {
  const { text, alt } = attrs ?? {};
  if (children.length > 0) return html`${children}`;
  return html`${typeof text === 'string' ? text : typeof alt === 'string' ? alt : undefined}`;
}

function textHtml({ text = '', marks = [] }: AdfNode): Html {
  return marks.reduce((inner, mark) => markHtml(mark, inner), html`${text}`);
}

function markHtml({ type, attrs }: AdfMark, inner: Html): Html {
  switch (type) {
    case 'strong':
      return html`<strong>${inner}</strong>`;
    case 'em':
      return html`<em>${inner}</em>`;
    case 'underline':
      return html`<u>${inner}</u>`;
    case 'strike':
      return html`<s>${inner}</s>`;
    case 'subsup':
      return attrs?.['type'] === 'sup' ? html`<sup>${inner}</sup>` : html`<sub>${inner}</sub>`;
    case 'code':
      return html`<code>${inner}</code>`;
    case 'link': {
      const href = String(attrs?.['href']);
      return isWebAddress(href) ? html`<a href="${href}" rel="noopener">${inner}</a>` : inner;
    }
    default:
      return inner;
  }
}
