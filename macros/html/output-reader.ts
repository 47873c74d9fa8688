import { html as names } from 'parse5';
import { linkOf } from './addresses';
import { blockElements, goneElements, keepsAttribute, keptElements } from './allowed';
import { expandOf, markingOf } from './data-center';
import { image } from './image';
import { element, type OutElement, type OutNode } from './node';
import type { OutputOptions } from './output';
import { isStorage, type ReadElement, type ReadNode } from './read';
import { storageElement } from './storage/storage-element';
import { inlineStyle, sheetStyle } from './styles/styles';

/** The attribute in which the app marks its own badges before the output is read. */
export const badgeToken = 'data-ops-token';

/** Makes what may be shown of what a template printed, and collects its styles. */
export class OutputReader {
  readonly #styles = new Map<string, number>();
  #sheet = '';

  constructor(readonly options: OutputOptions) {}

  /** The styles of elements, in the order of their numbers. */
  get inline(): readonly string[] {
    return [...this.#styles.keys()];
  }

  get sheet(): string {
    return this.#sheet;
  }

  nodes(given: readonly ReadNode[]): readonly OutNode[] {
    return given.flatMap((node) => {
      if (node.nodeName === '#text') return 'value' in node ? [node.value] : [];
      return 'tagName' in node ? this.#element(node) : [];
    });
  }

  /** The number of a style that an element gets; undefined for none. */
  style(text: string): string | undefined {
    const style = inlineStyle(text);
    if (style === '') return undefined;
    const number = this.#styles.get(style) ?? this.#styles.size;
    this.#styles.set(style, number);
    return String(number);
  }

  #element(given: ReadElement): readonly OutNode[] {
    const { tagName: tag, childNodes } = given;
    if (given.namespaceURI !== names.NS.HTML) return [];
    if (tag === 'style') {
      this.#sheet += sheetStyle(
        childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
      );
      return [];
    }
    if (tag === 'ops-alarm-badge') return [this.#badge(given)];
    if (isStorage(tag)) return storageElement(given, this);
    if (goneElements.has(tag)) return [];
    const expand = expandOf(given, (nodes) => this.nodes(nodes));
    if (expand) return [expand];
    const children = this.nodes(childNodes);
    return keptElements.has(tag) ? this.#kept(given, children) : children;
  }

  #badge({ attrs }: ReadElement): OutElement {
    const token = attrs.find(({ name }) => name === badgeToken)?.value ?? '';
    const alarm = this.options.badgeOf(token);
    return element('ops-alarm-badge', {
      'data-ops-alarm': typeof alarm === 'number' ? String(alarm) : undefined,
    });
  }

  #kept(given: ReadElement, children: readonly OutNode[]): readonly OutNode[] {
    const { tagName: tag, attrs } = given;
    const attributes: Record<string, string | undefined> = {};
    for (const { name, value } of attrs) {
      if (name === 'style') attributes['data-ops-style'] = this.style(value);
      else if (keepsAttribute(tag, name)) attributes[name] = value;
    }
    Object.assign(attributes, markingOf(given));
    const address = (name: string): string | undefined =>
      attrs.find((attribute) => attribute.name === name)?.value;
    if (tag === 'a') attributes['href'] = linked(address('href'), this.options);
    if (tag === 'img') return [image(address('src') ?? '', attributes, this.options)];
    if (tag === 'p' && hasBlock(children)) return [element('div', attributes, children)];
    return [element(tag, attributes, children)];
  }
}

function linked(value: string | undefined, { site }: OutputOptions): string | undefined {
  return value === undefined ? undefined : linkOf(value, site);
}

/** What a paragraph holds after storage format became blocks, a browser would put behind it. */
function hasBlock(nodes: readonly OutNode[]): boolean {
  return nodes.some(
    (node) => typeof node !== 'string' && (blockElements.has(node.tag) || hasBlock(node.children)),
  );
}
