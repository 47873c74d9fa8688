/** An element of the output. */
export interface OutElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly OutNode[];
}

/** A part of the output: an element, or a text. */
export type OutNode = string | OutElement;

/** An element with those of the attributes that have a value. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly OutNode[] = [],
): OutElement {
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { tag, attributes: new Map(given), children };
}

/** The text of some nodes without their markup. */
export function textOf(nodes: readonly OutNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}
