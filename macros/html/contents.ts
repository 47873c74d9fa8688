import { element, textOf, type OutElement, type OutNode } from './node';

/** A heading of the output, and where it is. */
interface Heading {
  readonly level: number;
  readonly text: string;
  readonly id: string;
}

/** What stands for a table of contents until all headings are known. */
export function contentsHere(levels: { readonly from: number; readonly to: number }): OutElement {
  return element('nav', {
    'data-ops': 'toc',
    from: String(levels.from),
    to: String(levels.to),
  });
}

/** The output with its headings in its tables of contents, where it has any. */
export function withContents(nodes: readonly OutNode[]): readonly OutNode[] {
  if (!some(nodes, isContents)) return nodes;
  const headings: Heading[] = [];
  const taken = new Map<string, number>();
  const named = map(nodes, (node) => {
    const level = levelOf(node);
    const text = textOf(node.children).trim().replaceAll(/\s+/g, ' ');
    if (level === undefined || text === '') return node;
    const id = node.attributes.get('id') ?? freeId(text, taken);
    headings.push({ level, text, id });
    return { ...node, attributes: new Map([...node.attributes, ['id', id]]) };
  });
  let tables = 0;
  return map(named, (node) => {
    if (!isContents(node)) return node;
    tables += 1;
    return contents(node, tables > mostTables ? [] : headings.slice(0, mostHeadings));
  });
}

/** Each table lists each heading: their product is what an output could blow up by. */
const mostTables = 10;
const mostHeadings = 1_000;

function contents({ attributes }: OutElement, headings: readonly Heading[]): OutElement {
  const from = Number(attributes.get('from'));
  const to = Number(attributes.get('to'));
  const listed = headings.filter(({ level }) => level >= from && level <= to);
  return element('nav', { 'data-ops': 'toc' }, listed.length === 0 ? [] : [list(listed)]);
}

/** A list of the headings of the highest level, each with those below it. */
function list(headings: readonly Heading[]): OutElement {
  const groups: Heading[][] = [];
  for (const heading of headings) {
    const group = groups.at(-1);
    if (group?.[0] && heading.level > group[0].level) group.push(heading);
    else groups.push([heading]);
  }
  const items = groups.map(([first, ...below]) =>
    element('li', {}, [
      element('a', { href: `#${encodeURIComponent(first?.id ?? '')}` }, [first?.text ?? '']),
      ...(below.length === 0 ? [] : [list(below)]),
    ]),
  );
  return element('ul', {}, items);
}

function isContents({ tag, attributes }: OutElement): boolean {
  return tag === 'nav' && attributes.get('data-ops') === 'toc';
}

function levelOf({ tag }: OutElement): number | undefined {
  return /^h[1-6]$/.test(tag) ? Number(tag.charAt(1)) : undefined;
}

/** Confluence's way: a second heading of the same text ends in `.1`. */
function freeId(text: string, taken: Map<string, number>): string {
  const id = text.replaceAll(' ', '-');
  const before = taken.get(id) ?? 0;
  taken.set(id, before + 1);
  return before === 0 ? id : `${id}.${before}`;
}

function some(nodes: readonly OutNode[], is: (node: OutElement) => boolean): boolean {
  return nodes.some((node) => typeof node !== 'string' && (is(node) || some(node.children, is)));
}

/** Every element through a function, outer ones first. */
function map(
  nodes: readonly OutNode[],
  change: (node: OutElement) => OutElement,
): readonly OutNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    const changed = change(node);
    return { ...changed, children: map(changed.children, change) };
  });
}
