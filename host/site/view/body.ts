import type { AdfMark, AdfNode } from '../wiki/adf';
import { isExtension } from '../wiki/macro';
import type { Html } from './html';
import { html } from './html';
import { icon, type IconName } from './icons';

/** How a body is drawn. */
export interface BodyView {
  /** Draws an extension that the site knows; undefined for all others. */
  readonly extension: (node: AdfNode) => Html | undefined;
  /** Whether the body is written in: every element then says which node it stands for. */
  readonly isEdited?: boolean;
}

/** The body of a page. Runs on the server and, in the editor, in the browser. */
export function bodyHtml(node: AdfNode, view: BodyView): Html {
  // The app shows what is in its macro: only of macros that it does not show, the page does.
  const drawn = isExtension(node) ? view.extension(node) : undefined;
  if (drawn) return drawn;
  const children = (node.content ?? []).map((child) => bodyHtml(child, view));
  if (isExtension(node)) return foreignExtension(node, children, view);
  return (
    elements[node.type]?.(node, children, marker(node, view)) ?? unknownNode(node, children, view)
  );
}

/** A text block of the editor needs a line to put the cursor on. */
export const emptyLine = html`<br />`;

/** Stands beside a macro in the editor, so that the cursor can stand there; no part of the text. */
export const guard = '\u200b';

type Draw = (node: AdfNode, children: readonly Html[], marked: Html | undefined) => Html;

const elements: Readonly<Record<string, Draw>> = {
  doc: (_node, children) => html`${children}`,
  text: textHtml,
  hardBreak: () => html`<br data-node="${JSON.stringify({ type: 'hardBreak' })}" />`,
  paragraph: (_node, children, marked) => html`<p${marked}>${lineOf(children, marked)}</p>`,
  heading: (node, children, marked) =>
    // The page's title is its h1.
    Number(node.attrs?.['level']) > 2
      ? html`<h3${marked}>${lineOf(children, marked)}</h3>`
      : html`<h2${marked}>${lineOf(children, marked)}</h2>`,
  blockquote: (_node, children, marked) => html`<blockquote${marked}>${children}</blockquote>`,
  rule: (node, _children, marked) => html`<hr${marked && atom(node)} />`,
  bulletList: (_node, children, marked) => html`<ul${marked}>${children}</ul>`,
  orderedList: (_node, children, marked) => html`<ol${marked}>${children}</ol>`,
  listItem: (_node, children, marked) => html`<li${marked}>${children}</li>`,
  table: (_node, children, marked) =>
    html`<div class="table" tabindex="0" ${marked}>
      <table>
        <tbody>
          ${children}
        </tbody>
      </table>
    </div>`,
  tableRow: (_node, children, marked) => html`<tr${marked}>${children}</tr>`,
  tableHeader: (_node, children, marked) => html`<th scope="col" ${marked}>${children}</th>`,
  tableCell: (_node, children, marked) => html`<td${marked}>${children}</td>`,
  codeBlock: (_node, children, marked) =>
    html`<pre tabindex="0" ${marked}><code>${lineOf(children, marked)}</code></pre>`,
  panel: (node, children, marked) => panelHtml(String(node.attrs?.['panelType']), children, marked),
  status: (node, _children, marked) =>
    html`<span class="lozenge" data-color="${String(node.attrs?.['color'])}" ${marked && atom(node)}
      >${String(node.attrs?.['text'])}</span
    >`,
};

/** Types that `bodyHtml` draws as what they are; exports take no others from the app. */
export const drawnTypes: ReadonlySet<string> = new Set(Object.keys(elements));

function marker({ type, attrs }: AdfNode, { isEdited }: BodyView): Html | undefined {
  return isEdited ? html` data-node="${JSON.stringify({ type, attrs })}"` : undefined;
}

/** What the editor keeps as a whole. */
function atom(node: AdfNode): Html {
  return html` data-atom="${JSON.stringify(node)}" contenteditable="false"`;
}

function lineOf(children: readonly Html[], marked: Html | undefined): Html {
  return children.length === 0 && marked ? emptyLine : html`${children}`;
}

function foreignExtension(node: AdfNode, children: readonly Html[], { isEdited }: BodyView): Html {
  const text = node.attrs?.['text'];
  const label = typeof text === 'string' ? text : 'An app that is not installed';
  const kept = isEdited ? atom(node) : undefined;
  if (node.type === 'bodiedExtension') return html`<div${kept}>${children}</div>`;
  return node.type === 'inlineExtension'
    ? html`<span class="macro-box" ${kept}>${icon('apps')} ${label}</span>`
    : html`<div class="macro-box" ${kept}>${icon('apps')} ${label}</div>`;
}

/** Words of a mention, an emoji and the like; the children of anything else. */
function unknownNode(node: AdfNode, children: readonly Html[], { isEdited }: BodyView): Html {
  const { text } = node.attrs ?? {};
  const shown = typeof text === 'string' ? html`${text}` : html`${children}`;
  if (!isEdited) return shown;
  return node.content
    ? html`<div${atom(node)}>${shown}</div>`
    : html`<span${atom(node)}>${shown}</span>`;
}

const panelIcons: Readonly<Record<string, IconName>> = {
  info: 'info',
  note: 'info',
  warning: 'warning',
  error: 'warning',
  success: 'check',
};

function panelHtml(kind: string, children: readonly Html[], marked: Html | undefined): Html {
  return html`<div class="panel" data-kind="${kind}" ${marked}>
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
      return html`<span data-mark="${JSON.stringify({ type, attrs })}">${inner}</span>`;
  }
}
