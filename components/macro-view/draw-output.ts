import { html, render } from 'lit';
import type { AlarmBadge } from '../alarm-badge/alarm-badge';
import type { MacroOutput } from '../../contract/macros';
import { icon, type IconName } from '../internal/icons';
import { cleanHtml } from './clean-html';
import { cleanDeclarations, cleanSheet } from './clean-styles';
import { message } from './messages';

/** A macro's output, ready to be put into a shadow root. */
export interface DrawnOutput {
  readonly content: HTMLElement;
  readonly sheet: CSSStyleSheet | undefined;
  /** The badges in it, each with the index of its alarm; undefined for one that has no access. */
  readonly badges: readonly DrawnBadge[];
}

/** A badge in an output. */
export interface DrawnBadge {
  readonly badge: AlarmBadge;
  readonly alarm: number | undefined;
}

/**
 * Makes elements of an answer.
 *
 * @param baseUrl - The address that links and images count from: the page's. Images of other sites
 *   become links. Undefined where nobody knows it: then only full addresses are links.
 */
export function drawOutput(output: MacroOutput, baseUrl: string | undefined): DrawnOutput {
  const content = document.createElement('div');
  content.part.add('output');
  const fragment = cleanHtml(output.html);
  const all = <Found extends HTMLElement = HTMLElement>(selector: string): Found[] => [
    ...fragment.querySelectorAll<Found>(selector),
  ];

  for (const element of all('[data-ops-style]')) {
    const text = output.styles.inline[Number(element.dataset['opsStyle'])];
    if (text) element.style.cssText = cleanDeclarations(text);
  }
  for (const image of all<HTMLImageElement>('img')) placeImage(image, baseUrl);
  for (const link of all<HTMLAnchorElement>('a[href]')) placeLink(link, fragment, baseUrl);
  for (const column of all('[data-ops=column][data-ops-width]')) {
    const width = column.dataset['opsWidth'] ?? '';
    if (/^\d+(\.\d+)?(%|px)$/.test(width)) column.style.flex = `0 1 ${width}`;
  }
  for (const table of all('table')) {
    // One that stands in another scrolls with it.
    if (!table.parentElement?.closest('table')) putIntoScroller(table);
  }
  for (const toc of all('[data-ops=toc]')) toc.ariaLabel = message('toc');
  for (const title of all('[data-ops=expand] > summary:empty')) title.append(message('expand'));
  for (const panel of all('[data-ops=panel]')) markPanel(panel);
  for (const task of all('[data-ops=task]')) markTask(task);
  for (const placeholder of all('[data-ops=placeholder]')) markPlaceholder(placeholder);
  // From here on the elements belong to the document: images load, badges are alive.
  content.append(fragment);
  const badges = [...content.querySelectorAll('ops-alarm-badge')].map(placeBadge);
  return { content, sheet: cleanSheet(output.styles.sheet), badges };
}

/** The full address; undefined where there is none, or none of a kind that a reader may follow. */
function resolved(address: string, baseUrl: string | undefined): URL | undefined {
  if (!URL.canParse(address, baseUrl)) return undefined;
  const url = new URL(address, baseUrl);
  return ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url : undefined;
}

/** Loads images of the site alone: what another host would be told by them is none of its business. */
function placeImage(image: HTMLImageElement, baseUrl: string | undefined): void {
  const url = resolved(image.getAttribute('src') ?? '', baseUrl);
  if (url && baseUrl && url.origin === new URL(baseUrl).origin) {
    image.src = url.href;
    return;
  }
  const text = [image.alt, url?.href].find(Boolean) ?? '';
  const link = document.createElement('a');
  link.textContent = text;
  // An image that leads somewhere is a link already.
  if (url && !image.closest('a')) link.href = url.href;
  image.replaceWith(link.href ? link : text);
}

function placeLink(
  link: HTMLAnchorElement,
  fragment: DocumentFragment,
  baseUrl: string | undefined,
): void {
  const address = link.getAttribute('href') ?? '';
  if (address.startsWith('#') && targetIn(fragment, address)) return;
  const url = resolved(address, baseUrl);
  if (url) link.href = url.href;
  else link.removeAttribute('href');
  link.rel = 'noopener';
}

/** What a link of the output leads to in the same output: `#` and an id, or the name of an anchor. */
export function targetIn(content: ParentNode, address: string): HTMLElement | null {
  const id = CSS.escape(decoded(address.slice(1)));
  return id ? content.querySelector<HTMLElement>(`#${id}, a[name="${id}"]`) : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function putIntoScroller(table: HTMLElement): void {
  const scroller = document.createElement('div');
  scroller.className = 'ops-scroller';
  table.before(scroller);
  scroller.append(table);
}

/** What stands before something in the output, beside its words. */
function mark(element: Element, content: unknown): void {
  const before = document.createElement('span');
  before.className = 'ops-mark';
  render(content, before);
  element.prepend(before);
}

type PanelKind = 'info' | 'note' | 'tip' | 'warning';

const panelIcons: Readonly<Record<PanelKind, IconName>> = {
  info: 'information',
  note: 'warning',
  tip: 'success',
  warning: 'error',
};

function markPanel(panel: HTMLElement): void {
  const kind = panel.dataset['opsKind'] ?? '';
  if (!Object.hasOwn(panelIcons, kind)) return;
  const name = kind as PanelKind;
  mark(panel, html`${icon(panelIcons[name])}<span class="ops-spoken">${message(name)}</span>`);
}

function markTask(task: HTMLElement): void {
  const isDone = task.dataset['opsDone'] === 'true';
  const label = message(isDone ? 'task-done' : 'task-open');
  mark(task, html`<span role="img" aria-label=${label}>${isDone ? icon('check') : ''}</span>`);
}

function markPlaceholder(placeholder: HTMLElement): void {
  mark(placeholder, message('placeholder', { macro: placeholder.dataset['opsMacro'] ?? '' }));
}

/** A live badge in the place of the one that the markup holds, with nothing that the markup says of it. */
function placeBadge(written: HTMLElement): DrawnBadge {
  const alarm = /^\d+$/.exec(written.dataset['opsAlarm'] ?? '')?.[0];
  const badge = document.createElement('ops-alarm-badge');
  written.replaceWith(badge);
  return { badge, alarm: alarm === undefined ? undefined : Number(alarm) };
}
