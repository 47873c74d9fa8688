import type { DefaultTreeAdapterTypes } from 'parse5';

/** A part of the HTML. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** An element of the HTML, with what an export asks of it. */
export interface HtmlElement {
  readonly tag: string;
  readonly children: readonly HtmlNode[];
  readonly classes: ReadonlySet<string>;
  /** An attribute's value; undefined where there is none. */
  readonly attribute: (name: string) => string | undefined;
}

/** The element that a node is; undefined for text, comments and the like. */
export function elementOf(node: HtmlNode): HtmlElement | undefined {
  if (!('tagName' in node)) return undefined;
  const attribute = (name: string): string | undefined =>
    node.attrs.find((attr) => attr.name === name)?.value;
  return {
    tag: node.tagName,
    children: node.childNodes,
    classes: new Set(attribute('class')?.split(/\s+/)),
    attribute,
  };
}

/** The text that a node is; undefined for anything else. */
export function textIn(node: HtmlNode): string | undefined {
  return node.nodeName === '#text' && 'value' in node ? node.value : undefined;
}

/** Nodes and all below them, in reading order; of an element that is not `entered` nothing. */
export function* nodesIn(
  nodes: readonly HtmlNode[],
  isEntered: (element: HtmlElement) => boolean = () => true,
): Generator<HtmlNode> {
  const waiting = nodes.slice().reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const element = elementOf(node);
    if (element && !isEntered(element)) continue;
    yield node;
    const children = element?.children ?? [];
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child !== undefined) waiting.push(child);
    }
  }
}
