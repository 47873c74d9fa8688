import type { AdfDocument, AdfMark, AdfNode } from './adf';

/** Deeper than any page that people write. */
const deepest = 60;

/** A whole page that a browser or an app sent; undefined for anything else. */
export function parseDocument(value: unknown): AdfDocument | undefined {
  const { type, version } = (value ?? {}) as { type?: unknown; version?: unknown };
  if (type !== 'doc' || version !== 1) return undefined;
  const node = parseNode(value, 0);
  return node?.content ? { type: 'doc', version: 1, content: node.content } : undefined;
}

/** One node with all below it; undefined where it has not the form of one. */
export function parseNode(value: unknown, depth = 0): AdfNode | undefined {
  if (!isRecord(value) || depth > deepest) return undefined;
  const { type, attrs, content, marks, text } = value;
  if (typeof type !== 'string') return undefined;
  if (attrs !== undefined && !isRecord(attrs)) return undefined;
  if (text !== undefined && typeof text !== 'string') return undefined;
  const children = parseList(content, (child) => parseNode(child, depth + 1));
  const parsedMarks = parseList(marks, parseMark);
  if (children === undefined || parsedMarks === undefined) return undefined;
  return {
    type,
    ...(attrs ? { attrs } : {}),
    ...(content === undefined ? {} : { content: children }),
    ...(parsedMarks.length === 0 ? {} : { marks: parsedMarks }),
    ...(text === undefined ? {} : { text }),
  };
}

function parseMark(value: unknown): AdfMark | undefined {
  if (!isRecord(value)) return undefined;
  const { type, attrs } = value;
  if (typeof type !== 'string' || (attrs !== undefined && !isRecord(attrs))) return undefined;
  return { type, ...(attrs ? { attrs } : {}) };
}

/** Nothing is an empty list; one bad item makes the whole list undefined. */
function parseList<Item>(
  value: unknown,
  parse: (item: unknown) => Item | undefined,
): readonly Item[] | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return undefined;
  const items = value.map(parse);
  return items.every((item) => item !== undefined) ? items : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
