/**
 * A node of the Atlassian Document Format, the form in which Confluence keeps a page
 * (developer.atlassian.com/cloud/jira/platform/apis/document/structure/).
 */
export interface AdfNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly AdfNode[];
  readonly marks?: readonly AdfMark[];
  readonly text?: string;
}

/** Emphasis, link and the like, on a text node. */
export interface AdfMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** A whole page. */
export interface AdfDocument extends AdfNode {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

/** The node and all below it, in reading order. */
export function* nodesOf(node: AdfNode): Generator<AdfNode> {
  yield node;
  for (const child of node.content ?? []) yield* nodesOf(child);
}

/** All text of the node, macros left out. */
export function textOf(node: AdfNode): string {
  let text = '';
  for (const { text: part } of nodesOf(node)) text += part ?? '';
  return text;
}

/** A link that shows its own address. */
export function linkText(href: string): AdfNode {
  return { type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] };
}
