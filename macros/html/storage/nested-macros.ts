import { defaultTreeAdapter, serialize } from 'parse5';
import { readFragment, type ReadElement, type ReadFragment, type ReadNode } from '../read';
import { isConfluences } from './macros';
import { attributeOf, childOf, childrenOf, resourceOf, sourceText } from './parts';

/** A macro that a template printed in storage format. */
export interface NestedMacro {
  readonly name: string;
  /** Texts by name. */
  readonly parameters: Readonly<Record<string, string>>;
  /** A text that stands in it, or its HTML in storage format. */
  readonly body: { readonly text: string } | { readonly html: string } | undefined;
  readonly element: ReadElement;
}

/**
 * HTML in storage format with macros in it that somebody else renders. What is put in a macro's place
 * is read by itself: tags that it leaves open end with it.
 */
export class NestedMacros {
  /** How many elements are kept for it. */
  readonly size: number;
  readonly #fragment: ReadFragment;

  /** @throws TooManyElements */
  constructor(html: string) {
    this.#fragment = readFragment(html);
    this.size = elementsIn(this.#fragment.childNodes);
  }

  /** The names of all macros that Confluence has none of its own for, also of those in others. */
  get names(): readonly string[] {
    return [...macrosIn(this.#fragment.childNodes, () => true)].map(nameOf);
  }

  /** The outermost macros of those names that are asked about. */
  outermost(isAsked: (name: string) => boolean): readonly NestedMacro[] {
    // All are looked for before the first is replaced.
    const found = [...macrosIn(this.#fragment.childNodes, (name) => !isAsked(name))];
    return found.filter((element) => isAsked(nameOf(element))).map(toMacro);
  }

  /**
   * Puts HTML in the place of a macro.
   *
   * @throws TooManyElements
   */
  replace({ element }: NestedMacro, html: string): void {
    const { parentNode } = element;
    if (!parentNode) return;
    for (const node of readFragment(html).childNodes.slice()) {
      defaultTreeAdapter.detachNode(node);
      defaultTreeAdapter.insertBefore(parentNode, node, element);
    }
    defaultTreeAdapter.detachNode(element);
  }

  /** All of it, well formed. */
  html(): string {
    return write(this.#fragment);
  }
}

/**
 * Whether there may be a macro in HTML that Confluence has none of its own for: to read all of it takes
 * longer. A tag of which this cannot tell may be one.
 */
export function mayHoldMacros(html: string): boolean {
  return [...html.matchAll(/<ac:(?:structured-)?macro\b([^>]*)/gi)].some(([, attributes = '']) => {
    const name = /\sac:name\s*=\s*["']?([\w-]+)/i.exec(attributes)?.[1];
    return name === undefined || !isConfluences(name.toLowerCase());
  });
}

/**
 * HTML that ends what it begins, as a browser reads it.
 *
 * @throws TooManyElements
 */
export function wellFormed(html: string): string {
  return write(readFragment(html));
}

function elementsIn(nodes: readonly ReadNode[]): number {
  return nodes.reduce(
    (sum, node) => sum + ('tagName' in node ? 1 + elementsIn(node.childNodes) : 0),
    0,
  );
}

function* macrosIn(
  nodes: readonly ReadNode[],
  isEntered: (name: string) => boolean,
): Generator<ReadElement> {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    const isMacro = node.tagName === 'ac:structured-macro' || node.tagName === 'ac:macro';
    const name = isMacro ? nameOf(node) : '';
    const isOther = name !== '' && !isConfluences(name);
    if (isOther) yield node;
    if (!isOther || isEntered(name)) yield* macrosIn(node.childNodes, isEntered);
  }
}

function nameOf(element: ReadElement): string {
  return attributeOf(element, 'ac:name')?.trim().toLowerCase() ?? '';
}

function toMacro(element: ReadElement): NestedMacro {
  const plain = childOf(element, 'ac:plain-text-body');
  const rich = childOf(element, 'ac:rich-text-body');
  const given = childrenOf(element).filter(({ tagName }) => tagName === 'ac:parameter');
  const parameters = given.map((each) => [attributeOf(each, 'ac:name') ?? '', valueOf(each)]);
  return {
    name: nameOf(element),
    parameters: Object.fromEntries(parameters) as Record<string, string>,
    body: plain ? { text: sourceText(plain) } : rich && { html: write(rich) },
    element,
  };
}

/** A parameter's text; of one that points at something, what templates know that by. */
function valueOf(parameter: ReadElement): string {
  const resource = resourceOf(childOf(parameter, 'ac:link') ?? parameter);
  if (!resource) return sourceText(parameter).trim();
  const of = (name: string): string => attributeOf(resource, `ri:${name}`) ?? '';
  switch (resource.tagName) {
    case 'ri:user':
      return of('account-id') || of('userkey');
    case 'ri:page':
    case 'ri:blog-post':
      return of('space-key') ? `${of('space-key')}:${of('content-title')}` : of('content-title');
    case 'ri:space':
      return of('space-key');
    case 'ri:attachment':
      return of('filename');
    default:
      return of('value');
  }
}

function write(parent: ReadFragment | ReadElement): string {
  keepLineEnds(parent.childNodes);
  return serialize(parent, { scriptingEnabled: false });
}

/** A browser drops the first line end of a preformatted text: one that counts is written twice. */
function keepLineEnds(nodes: readonly ReadNode[]): void {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    const [first] = node.childNodes;
    if (node.tagName === 'pre' && first && 'value' in first && first.value.startsWith('\n')) {
      first.value = `\n${first.value}`;
    }
    keepLineEnds(node.childNodes);
  }
}
