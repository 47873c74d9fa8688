/** Attributes by name; undefined is none. */
type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with its attributes and children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

/** Gives an element these attributes, and leaves alone what it has already. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** Makes this text, which is never read as markup, all that an element holds, unless it is. */
export function setText(element: Element, text = ''): void {
  if (element.textContent !== text) element.textContent = text;
}
