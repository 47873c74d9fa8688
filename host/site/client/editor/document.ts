import {
  Fragment,
  type Attrs,
  type ContentMatch,
  type Mark,
  type Node,
  type NodeType,
} from 'prosemirror-model';
import type { AdfDocument, AdfMark, AdfNode } from '../../wiki/adf';
import { nodeType, schema } from './schema';

/**
 * The document as the editor holds it. What the editor's schema has no place for is kept whole in one
 * of its nodes for unsupported content, as in Confluence.
 */
export function toEditor(document: AdfDocument): Node {
  // An empty page has a line to write on.
  const content = document.content.length > 0 ? document.content : [{ type: 'paragraph' }];
  return nodeType('doc').createChecked(null, childrenOf(nodeType('doc'), content));
}

/** One node as the editor holds it; undefined where it cannot. */
export function toEditorNode({
  type: name,
  attrs,
  marks,
  content,
  text,
}: AdfNode): Node | undefined {
  const type = schema.nodes[name];
  const held = marks?.map(markOf) ?? [];
  if (!type || !isKnown(type.spec.attrs, attrs)) return undefined;
  if (!held.every((mark) => mark !== undefined) || !isSet(held)) return undefined;
  if (type.isText) return text ? schema.text(text, held) : undefined;
  const children = childrenOf(type, content ?? []);
  return children && type.create(attrs, children, held);
}

/** What stands in the editor, as it is stored. */
export function toDocument({ content }: Node): AdfDocument {
  return { type: 'doc', version: 1, content: content.content.map(toAdf) };
}

/** One node, as it is stored. */
export function toAdf({ type, attrs, content, marks, text }: Node): AdfNode {
  if (isUnsupported(type)) return attrs['originalValue'] as AdfNode;
  const written = writtenAttrs(attrs);
  return {
    type: type.name,
    ...(written || requiresAttrs.includes(type.name) ? { attrs: written ?? {} } : {}),
    ...(content.size > 0 ? { content: content.content.map(toAdf) } : {}),
    ...(marks.length > 0 ? { marks: marks.map(adfMark) } : {}),
    ...(text === undefined ? {} : { text }),
  };
}

/** Whether nodes of that type keep something whole for which the editor has no node. */
export function isUnsupported({ name }: NodeType): boolean {
  return name === 'unsupportedBlock' || name === 'unsupportedInline';
}

/** Whether something of the content is only kept, because the editor has no node for it. */
export function holdsUnsupported(content: Fragment): boolean {
  let isHeld = false;
  content.descendants(({ type }) => {
    isHeld ||= isUnsupported(type);
  });
  return isHeld;
}

/** Undefined where a node of that type cannot hold the children, not even as unsupported content. */
export function childrenOf(type: NodeType, content: readonly AdfNode[]): Fragment | undefined {
  const otherwise = nodeType(type.inlineContent ? 'unsupportedInline' : 'unsupportedBlock');
  let match: ContentMatch = type.contentMatch;
  const children: Node[] = [];
  for (const adf of content) {
    const node = toEditorNode(adf);
    const fitting: ContentMatch | null =
      node && type.allowsMarks(node.marks) ? match.matchType(node.type) : null;
    const next: ContentMatch | null = fitting ?? match.matchType(otherwise);
    if (!next) return undefined;
    match = next;
    children.push(node && fitting ? node : otherwise.create({ originalValue: adf }));
  }
  return match.validEnd ? Fragment.from(children) : undefined;
}

/** Whether no mark excludes another one of them. */
function isSet(marks: readonly Mark[]): boolean {
  const together = marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), []);
  return together.length === marks.length;
}

function markOf({ type: name, attrs }: AdfMark): Mark | undefined {
  const type = schema.marks[name];
  return type && isKnown(type.spec.attrs, attrs) ? type.create(attrs) : undefined;
}

function isKnown(known: Attrs | undefined, attrs: AdfNode['attrs'] = {}): boolean {
  return Object.keys(attrs).every((name) => known && Object.hasOwn(known, name));
}

/** Nodes whose attributes are all optional, but not the object that holds them. */
const requiresAttrs: readonly string[] = ['nestedExpand'];

function adfMark({ type, attrs }: Mark): AdfMark {
  const written = writtenAttrs(attrs);
  return { type: type.name, ...(written ? { attrs: written } : {}) };
}

/** Without what is absent, and without the editor's own attributes, which begin with `__`. */
function writtenAttrs(attrs: Attrs): Readonly<Record<string, unknown>> | undefined {
  const written = Object.entries(attrs).filter(
    ([name, value]) => value !== null && value !== undefined && !name.startsWith('__'),
  );
  return written.length > 0 ? Object.fromEntries(written) : undefined;
}
