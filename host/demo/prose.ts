import type { AdfDocument, AdfMark, AdfNode } from '../site/wiki/adf';

/** What stands in a line of text: words, or a node such as a link or a macro. */
export type Inline = string | AdfNode;

/** A whole page. */
export function page(...content: readonly AdfNode[]): AdfDocument {
  return { type: 'doc', version: 1, content };
}

export function paragraph(...content: readonly Inline[]): AdfNode {
  return { type: 'paragraph', content: content.map(inline) };
}

/** A heading below the page's title. */
export function heading(level: 1 | 2 | 3, text: string): AdfNode {
  return { type: 'heading', attrs: { level }, content: [inline(text)] };
}

/** Items are lines of text. */
export function bullets(...items: readonly (readonly Inline[])[]): AdfNode {
  return { type: 'bulletList', content: items.map(item) };
}

/** Items are lines of text, numbered from 1. */
export function steps(...items: readonly (readonly Inline[])[]): AdfNode {
  return { type: 'orderedList', attrs: { order: 1 }, content: items.map(item) };
}

/** A table whose first row is its header. */
export function table(
  header: readonly string[],
  ...rows: readonly (readonly (readonly Inline[])[])[]
): AdfNode {
  const row = (type: string, cells: readonly (readonly Inline[])[]): AdfNode => ({
    type: 'tableRow',
    content: cells.map((cell) => ({ type, content: [paragraph(...cell)] })),
  });
  return {
    type: 'table',
    content: [
      row(
        'tableHeader',
        header.map((text) => [text]),
      ),
      ...rows.map((cells) => row('tableCell', cells)),
    ],
  };
}

/** A coloured box. */
export function panel(
  kind: 'info' | 'note' | 'warning' | 'success',
  ...content: readonly AdfNode[]
): AdfNode {
  return { type: 'panel', attrs: { panelType: kind }, content };
}

export function codeBlock(language: string, text: string): AdfNode {
  return { type: 'codeBlock', attrs: { language }, content: [inline(text)] };
}

export function strong(text: string): AdfNode {
  return marked(text, { type: 'strong' });
}

export function code(text: string): AdfNode {
  return marked(text, { type: 'code' });
}

export function link(text: string, href: string): AdfNode {
  return marked(text, { type: 'link', attrs: { href } });
}

function marked(text: string, mark: AdfMark): AdfNode {
  return { type: 'text', text, marks: [mark] };
}

function inline(part: Inline): AdfNode {
  return typeof part === 'string' ? { type: 'text', text: part } : part;
}

function item(content: readonly Inline[]): AdfNode {
  return { type: 'listItem', content: [paragraph(...content)] };
}
