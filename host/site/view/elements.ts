import type { AdfNode } from '../wiki/adf';
import type { Html } from './html';
import { html } from './html';
import { icon, type IconName } from './icons';

/**
 * One element for a node, with what stands in it: the same in a page that is read and in the editor.
 * Undefined for types that the site does not draw.
 */
export function elementOf(node: AdfNode, children: readonly Html[]): Html | undefined {
  return elements[node.type]?.(node, children);
}

type Draw = (node: AdfNode, children: readonly Html[]) => Html;

const elements: Readonly<Record<string, Draw>> = {
  hardBreak: () => html`<br />`,
  paragraph: (_node, children) => html`<p>${children}</p>`,
  heading: ({ attrs }, children) =>
    // The page's title is its h1.
    Number(attrs?.['level']) > 2 ? html`<h3>${children}</h3>` : html`<h2>${children}</h2>`,
  blockquote: (_node, children) => html`<blockquote>${children}</blockquote>`,
  rule: () => html`<hr />`,
  bulletList: (_node, children) =>
    html`<ul>
      ${children}
    </ul>`,
  orderedList: ({ attrs }, children) =>
    html`<ol start="${Number(attrs?.['order'] ?? 1)}">
      ${children}
    </ol>`,
  listItem: (_node, children) => html`<li>${children}</li>`,
  taskList: (_node, children) =>
    html`<ul class="tasks">
      ${children}
    </ul>`,
  taskItem: taskHtml,
  blockTaskItem: taskHtml,
  decisionList: (_node, children) =>
    html`<ul class="decisions">
      ${children}
    </ul>`,
  decisionItem: (_node, children) => html`<li class="decision">${children}</li>`,
  table: (_node, children) =>
    html`<div class="table" tabindex="0">
      <table>
        <tbody>
          ${children}
        </tbody>
      </table>
    </div>`,
  tableRow: (_node, children) =>
    html`<tr>
      ${children}
    </tr>`,
  tableHeader: (node, children) => html`<th scope="col" ${spans(node)}>${children}</th>`,
  tableCell: (node, children) => html`<td${spans(node)}>${children}</td>`,
  codeBlock: (_node, children) => html`<pre tabindex="0"><code>${children}</code></pre>`,
  panel: panelHtml,
  expand: expandHtml,
  nestedExpand: expandHtml,
  layoutSection: (_node, children) => html`<div class="columns">${children}</div>`,
  layoutColumn: (_node, children) => html`<div>${children}</div>`,
  bodiedSyncBlock: (_node, children) => html`<section>${children}</section>`,
  mediaSingle: (_node, children) => html`<figure>${children}</figure>`,
  media: (node) => imageHtml(node),
  placeholder: (node) => html`<span class="hint">${attribute(node, 'text')}</span>`,
  status: (node) =>
    html`<span class="lozenge" data-color="${attribute(node, 'color')}"
      >${attribute(node, 'text')}</span
    >`,
  date: ({ attrs }) => dateHtml(Number(attrs?.['timestamp'])),
  mention: (node) => html`<span class="mention">${attribute(node, 'text') || '@…'}</span>`,
  emoji: (node) => html`<span>${attribute(node, 'text') || attribute(node, 'shortName')}</span>`,
  inlineCard: (node) => html`<span>${cardHtml(node)}</span>`,
  blockCard: (node) => html`<div class="macro-box">${cardHtml(node)}</div>`,
  embedCard: (node) => html`<div class="macro-box">${cardHtml(node)}</div>`,
};

/** Types that are drawn as what they are; exports take no others from the app. */
export const drawnTypes: ReadonlySet<string> = new Set([...Object.keys(elements), 'text']);

const panelIcons: Readonly<Record<string, IconName>> = {
  info: 'info',
  note: 'info',
  warning: 'warning',
  error: 'warning',
  success: 'check',
};

function panelHtml(node: AdfNode, children: readonly Html[]): Html {
  const kind = attribute(node, 'panelType');
  return html`<div class="panel" data-kind="${kind}">
    ${icon(panelIcons[kind] ?? 'info')}
    <div>${children}</div>
  </div>`;
}

/** An image of the web; of a file that was uploaded its description, since exports name none. */
function imageHtml(node: AdfNode): Html {
  const [url, alt] = [attribute(node, 'url'), attribute(node, 'alt')];
  return isWebAddress(url) ? html`<img src="${url}" alt="${alt}" />` : html`<span>${alt}</span>`;
}

function taskHtml(node: AdfNode, children: readonly Html[]): Html {
  const isDone = attribute(node, 'state') === 'DONE';
  return html`<li class="task">
    <span role="img" aria-label="${isDone ? 'Done' : 'To do'}">${isDone ? '☑' : '☐'}</span>
    <div>${children}</div>
  </li>`;
}

function expandHtml(node: AdfNode, children: readonly Html[]): Html {
  return html`<details>
    <summary>${attribute(node, 'title') || 'More'}</summary>
    <div>${children}</div>
  </details>`;
}

function spans({ attrs }: AdfNode): Html {
  const { colspan, rowspan } = attrs ?? {};
  return html`${span('colspan', colspan)}${span('rowspan', rowspan)}`;
}

function span(name: string, value: unknown): Html | undefined {
  return typeof value === 'number' && value > 1 ? html` ${name}="${value}"` : undefined;
}

function dateHtml(timestamp: number): Html {
  const date = new Date(timestamp);
  // What somebody wrote into a document by hand may be no date.
  const iso = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  return html`<time datetime="${iso}">${iso || '…'}</time>`;
}

function cardHtml(node: AdfNode): Html {
  const address = attribute(node, 'url');
  return isWebAddress(address)
    ? html`<a href="${address}" rel="noopener">${address}</a>`
    : html`${address || '…'}`;
}

/** An attribute that is a text; of anything else nothing is shown. */
function attribute({ attrs }: AdfNode, name: string): string {
  const value = attrs?.[name];
  return typeof value === 'string' ? value : '';
}

/** Whether a link of a document may become one of the page: no script can stand in it. */
export function isWebAddress(href: string): boolean {
  return /^https?:/.test(href);
}
