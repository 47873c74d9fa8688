import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { foreignLabel } from '../../view/body';
import { drawnTypes, elementOf } from '../../view/elements';
import { html, type Html } from '../../view/html';
import { icon } from '../../view/icons';
import { element } from '../dom';
import { isUnsupported, toAdf } from './document';

/** Where in a node's element its content goes. */
const hole = html`<!--content-->`;

/** Types that the editor draws as the page does; a text and a break the editor draws itself. */
export const drawnByPage: readonly string[] = [...drawnTypes].filter(
  (type) => type !== 'text' && type !== 'hardBreak',
);

/** Shows a node of the editor as the page shows it. */
export function drawnView(node: Node): NodeView {
  const dom = elementFrom(elementOf(toAdf(node.copy()), [hole]) ?? html`<span></span>`);
  // Around the text that is written in, nothing else takes the focus.
  for (const part of [dom, ...dom.querySelectorAll('[tabindex]')]) part.removeAttribute('tabindex');
  const contentDOM = node.isLeaf ? undefined : openHole(dom);
  if (!contentDOM) return { dom };
  for (const part of dom.querySelectorAll<HTMLElement>('summary, svg, [role=img]')) {
    part.setAttribute('contenteditable', 'false');
  }
  if (!(dom instanceof HTMLDetailsElement)) return { dom, contentDOM };
  dom.open = true;
  return { dom, contentDOM, ignoreMutation: ({ type }) => type === 'attributes' };
}

/** Shows what the editor has nothing to show of as a box with a name. */
export function boxView(node: Node): NodeView {
  const box = node.isInline
    ? html`<span class="macro-box">${icon('apps')} ${labelOf(node)}</span>`
    : html`<div class="macro-box">${icon('apps')} ${labelOf(node)}</div>`;
  return { dom: elementFrom(box) };
}

function labelOf(node: Node): string {
  if (isUnsupported(node.type)) return 'This content is kept, but cannot be edited here';
  const { alt } = (node.firstChild ?? node).attrs;
  if (node.type.name.startsWith('media')) return typeof alt === 'string' && alt ? alt : 'A file';
  if (node.type.name === 'syncBlock') return 'A synced block of another page';
  return foreignLabel(toAdf(node));
}

function elementFrom({ text }: Html): HTMLElement {
  const template = element('template');
  template.innerHTML = text;
  return template.content.firstElementChild as HTMLElement;
}

/** Empties and returns the element that holds the hole, into which the editor puts the content. */
function openHole(dom: HTMLElement): HTMLElement | undefined {
  const walker = document.createTreeWalker(dom, NodeFilter.SHOW_COMMENT);
  const content = walker.nextNode()?.parentElement ?? undefined;
  content?.replaceChildren();
  return content;
}
