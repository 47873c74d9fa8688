import type { AdfMark } from './adf';
import type { Align, ListBlock } from './block';
import { elementOf, type HtmlElement, type HtmlNode } from './element';
import { markOfElement } from './marks';
import { alignOf, backgroundOf, colorOf, marksOfStyle, type Declarations } from './styles';

/** What an element is to an export. */
export type Meaning =
  | { readonly is: 'nothing' | 'break' | 'rule' | 'image' | 'person' | 'table' | 'row' | 'quote' }
  | { readonly is: 'alarm'; readonly index: number | undefined }
  | { readonly is: 'status'; readonly color: string }
  | { readonly is: 'code'; readonly language: string | undefined }
  | { readonly is: 'list'; readonly style: ListBlock['style']; readonly start: number | undefined }
  | { readonly is: 'item'; readonly isDone: boolean }
  | {
      readonly is: 'cell';
      readonly isHeader: boolean;
      readonly background: string | undefined;
      readonly align: Align | undefined;
    }
  | { readonly is: 'panel'; readonly panelType: string; readonly color: string | undefined }
  | {
      readonly is: 'expand';
      readonly title: readonly HtmlNode[];
      readonly content: readonly HtmlNode[];
    }
  | { readonly is: 'placeholder'; readonly name: string; readonly isInline: boolean }
  | {
      readonly is: 'block';
      readonly level?: number;
      readonly align?: Align | undefined;
      readonly marks?: readonly AdfMark[];
    }
  | { readonly is: 'inline'; readonly marks: readonly AdfMark[]; readonly href?: string };

/** What an element means: by what the app says of it, or by its name. */
export function meaningOf(element: HtmlElement, style: Declarations): Meaning {
  if (element.attribute('hidden') !== undefined || style.get('display') === 'none') {
    return { is: 'nothing' };
  }
  return ofApp(element, style) ?? ofTag(element, style);
}

const strong: readonly AdfMark[] = [{ type: 'strong' }];

/** What the app made of storage format, and of what pages of Data Center have (docs/macro-output.md). */
function ofApp(element: HtmlElement, style: Declarations): Meaning | undefined {
  const { tag, attribute } = element;
  if (tag === 'ops-alarm-badge') {
    const index = attribute('data-ops-alarm') ?? '';
    return { is: 'alarm', index: /^\d{1,6}$/.test(index) ? Number(index) : undefined };
  }
  switch (attribute('data-ops')) {
    case 'panel':
      return panelOf(attribute('data-ops-kind') ?? '', backgroundOf(style));
    case 'title':
      return { is: 'block', marks: strong };
    case 'code':
      return { is: 'code', language: attribute('data-ops-language') };
    case 'status':
      return { is: 'status', color: statusColor(attribute('data-ops-colour') ?? '') };
    case 'user':
      return { is: 'person' };
    case 'tasks':
      return { is: 'list', style: 'tasks', start: undefined };
    case 'task':
      return { is: 'item', isDone: attribute('data-ops-done') === 'true' };
    case 'placeholder':
      return {
        is: 'placeholder',
        name: attribute('data-ops-macro') ?? '',
        isInline: tag === 'span',
      };
    default:
      return undefined;
  }
}

const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

const blocks: ReadonlySet<string> = new Set(
  `p div section article aside main header footer nav address center figure figcaption dl dt dd
  fieldset form hgroup legend caption summary search menu dir`.split(/\s+/),
);

/** Elements that show nothing that a document could hold. */
const gone: ReadonlySet<string> = new Set(
  `script style template head title base link meta noscript iframe object embed canvas svg math
  audio video col colgroup input select textarea datalist`.split(/\s+/),
);

function ofTag(element: HtmlElement, style: Declarations): Meaning {
  const { tag, attribute } = element;
  if (gone.has(tag)) return { is: 'nothing' };
  const align = alignOf(style.get('text-align') ?? attribute('align'));
  if (headings.has(tag)) return { is: 'block', level: Number(tag.slice(1)), align };
  const marks = marksOfStyle(style);
  const mark = markOfElement(tag);
  if (blocks.has(tag)) {
    return {
      is: 'block',
      align: tag === 'center' ? 'center' : align,
      // The colour behind a block is not that of its text.
      marks: [...(mark ? [mark] : []), ...marks.filter(({ type }) => type !== 'backgroundColor')],
    };
  }
  switch (tag) {
    case 'br':
      return { is: 'break' };
    case 'hr':
      return { is: 'rule' };
    case 'pre':
      return { is: 'code', language: undefined };
    case 'img':
      return { is: 'image' };
    case 'ul':
      return { is: 'list', style: 'bullets', start: undefined };
    case 'ol':
      return { is: 'list', style: 'numbers', start: startOf(attribute('start')) };
    case 'li':
      return { is: 'item', isDone: false };
    case 'table':
      return { is: 'table' };
    case 'tr':
      return { is: 'row' };
    case 'td':
    case 'th': {
      const background = backgroundOf(style) ?? colorOf(attribute('bgcolor'));
      return { is: 'cell', isHeader: tag === 'th', background, align };
    }
    case 'blockquote':
      return { is: 'quote' };
    case 'details':
      return detailsOf(element.children);
    case 'a':
      return { is: 'inline', marks, href: attribute('href') ?? '' };
    case 'font': {
      const color = colorOf(attribute('color'));
      return { is: 'inline', marks: [...(color ? [textColor(color)] : []), ...marks] };
    }
    default:
      return { is: 'inline', marks: mark ? [mark, ...marks] : marks };
  }
}

function textColor(color: string): AdfMark {
  return { type: 'textColor', attrs: { color } };
}

function startOf(start: string | undefined): number | undefined {
  return start !== undefined && /^\d{1,9}$/.test(start) ? Number(start) : undefined;
}

/** Data Center's note is yellow and its warning is red; in ADF these are a warning and an error. */
function panelOf(kind: string, color: string | undefined): Meaning {
  const types: ReadonlyMap<string, string> = new Map([
    ['info', 'info'],
    ['note', 'warning'],
    ['tip', 'success'],
    ['warning', 'error'],
  ]);
  return { is: 'panel', panelType: types.get(kind) ?? 'custom', color };
}

function statusColor(colour: string): string {
  return ['red', 'yellow', 'green', 'blue', 'purple'].find((name) => name === colour) ?? 'neutral';
}

function detailsOf(children: readonly HtmlNode[]): Meaning {
  const summary = children.find((child) => elementOf(child)?.tag === 'summary');
  return {
    is: 'expand',
    title: summary ? [summary] : [],
    content: children.filter((child) => child !== summary),
  };
}
