/** A node of the Atlassian Document Format, as exports hand it to Confluence. */
export interface AdfNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly AdfNode[];
  readonly marks?: readonly AdfMark[];
  readonly text?: string;
}

/** Emphasis, link and the like. */
export interface AdfMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** What stands in a macro's place in an exported page: one node, since Word shows nothing of more. */
export interface AdfDocument extends AdfNode {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly [AdfNode];
}

/** A text with these marks. */
export function textNode(text: string, marks: readonly AdfMark[] = []): AdfNode {
  return { type: 'text', text, ...(marks.length > 0 && { marks }) };
}

/** A paragraph; without content it is an empty line. */
export function paragraphNode(content: readonly AdfNode[]): AdfNode {
  return { type: 'paragraph', ...(content.length > 0 && { content }) };
}

/** The words that inline nodes show. */
export function wordsOf(nodes: readonly AdfNode[]): string {
  return nodes
    .map(({ type, text, attrs }) => {
      if (type === 'hardBreak') return '\n';
      return text ?? (typeof attrs?.['text'] === 'string' ? attrs['text'] : '');
    })
    .join('');
}
