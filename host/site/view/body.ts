import type { AdfMark, AdfNode } from '../wiki/adf';
import type { Html } from './html';
import { html } from './html';
import { icon, type IconName } from './icons';

/** Draws a macro of the app; undefined for extensions that are not the app's. */
export type MacroView = (node: AdfNode) => Html | undefined;

/** The body of a page as readers see it. */
export function bodyHtml(node: AdfNode, macro: MacroView): Html {
  const children = (node.content ?? []).map((child) => bodyHtml(child, macro));
  switch (node.type) {
    case 'text':
      return textHtml(node);
    case 'paragraph':
      return html`<p>${children}</p>`;
    case 'heading':
      return headingHtml(Number(node.attrs?.['level']), children);
    case 'bulletList':
      return html`<ul>
        ${children}
      </ul>`;
    case 'orderedList':
      return html`<ol>
        ${children}
      </ol>`;
    case 'listItem':
      return html`<li>${children}</li>`;
    case 'table':
      return html`<div class="table" tabindex="0">
        <table>
          <tbody>
            ${children}
          </tbody>
        </table>
      </div>`;
    case 'tableRow':
      return html`<tr>
        ${children}
      </tr>`;
    case 'tableHeader':
      return html`<th scope="col">${children}</th>`;
    case 'tableCell':
      return html`<td>${children}</td>`;
    case 'codeBlock':
      return html`<pre tabindex="0"><code>${children}</code></pre>`;
    case 'panel':
      return panelHtml(String(node.attrs?.['panelType']), children);
    case 'inlineExtension':
    case 'extension':
      return (
        macro(node) ??
        html`<span class="macro-box">${icon('apps')} An app that is not installed</span>`
      );
    default:
      return html`${children}`;
  }
}

/** The page's title is its h1. */
function headingHtml(level: number, children: readonly Html[]): Html {
  return level > 2 ? html`<h3>${children}</h3>` : html`<h2>${children}</h2>`;
}

const panelIcons: Readonly<Record<string, IconName>> = {
  info: 'info',
  note: 'info',
  warning: 'warning',
  success: 'check',
};

function panelHtml(kind: string, children: readonly Html[]): Html {
  return html`<div class="panel" data-kind="${kind}">
    ${icon(panelIcons[kind] ?? 'info')}
    <div>${children}</div>
  </div>`;
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
    case 'code':
      return html`<code>${inner}</code>`;
    case 'link': {
      const href = String(attrs?.['href']);
      return /^https?:/.test(href) ? html`<a href="${href}" rel="noopener">${inner}</a>` : inner;
    }
    default:
      return inner;
  }
}
