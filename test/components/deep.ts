/** The element at the end of a path of selectors, each in the shadow root of the one before. */
export function deep(from: Element, ...path: readonly string[]): HTMLElement {
  let element: Element = from;
  for (const selector of path) {
    const next = (element.shadowRoot ?? element).querySelector(selector);
    if (!next) throw new Error(`There is no ${selector} in ${element.localName}`);
    element = next;
  }
  return element as HTMLElement;
}

/** All that a reader reads in an element, whatever shadow roots it stands in. */
export function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && ['STYLE', 'SCRIPT'].includes(node.tagName)) return '';
  if (node instanceof HTMLElement && node.hidden) return '';
  if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) {
    return node.assignedNodes().map(textOf).join(' ');
  }
  const children = (node instanceof Element ? node.shadowRoot : undefined) ?? node;
  return [...children.childNodes].map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

/** The element that has the keyboard's focus, in whatever shadow root. */
export function focused(root: DocumentOrShadowRoot = document): Element | null {
  const element = root.activeElement;
  return element?.shadowRoot?.activeElement ? focused(element.shadowRoot) : element;
}
