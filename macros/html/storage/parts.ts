import type { ReadElement, ReadNode } from '../read';

/** The value of an attribute; undefined where there is none. */
export function attributeOf({ attrs }: ReadElement, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** The elements right in another one. */
export function childrenOf({ childNodes }: ReadElement): readonly ReadElement[] {
  return childNodes.filter((node): node is ReadElement => 'tagName' in node);
}

/** The first element of that name right in another one. */
export function childOf(parent: ReadElement, tag: string): ReadElement | undefined {
  return childrenOf(parent).find(({ tagName }) => tagName === tag);
}

/** The text in an element as it was written. */
export function sourceText(node: ReadNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(sourceText).join('') : '';
}

/** The parameters of a macro by name. */
export function parametersOf(macro: ReadElement): ReadonlyMap<string, string> {
  const parameters = childrenOf(macro).filter(({ tagName }) => tagName === 'ac:parameter');
  return new Map(
    parameters.map((each) => [attributeOf(each, 'ac:name') ?? '', sourceText(each).trim()]),
  );
}

/** What a link, an image or a macro points at. */
export function resourceOf(parent: ReadElement): ReadElement | undefined {
  return childrenOf(parent).find(({ tagName }) => tagName.startsWith('ri:'));
}
