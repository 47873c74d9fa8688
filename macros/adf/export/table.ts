import { textNode, type AdfNode } from './adf';
import type { Block, TableCell } from './block';

type Rows = readonly (readonly TableCell[])[];

/** A table; rows without cells are left out, and no cell reaches below the last row. */
export function tableNode(
  rows: Rows,
  contentOf: (blocks: readonly Block[]) => readonly AdfNode[],
): AdfNode {
  /** How many rows with cells stand above each row, and above the end of the table. */
  const above = [0];
  for (const row of rows) above.push((above.at(-1) ?? 0) + (row.length > 0 ? 1 : 0));
  const content = rows.flatMap((row, at) => {
    if (row.length === 0) return [];
    const cells = row.map((cell) => {
      const end = Math.min(at + cell.rowspan, rows.length);
      return cellNode(cell, (above[end] ?? 0) - (above[at] ?? 0), contentOf(cell.blocks));
    });
    return [{ type: 'tableRow', content: cells }];
  });
  return { type: 'table', content };
}

function cellNode(cell: TableCell, rowspan: number, content: readonly AdfNode[]): AdfNode {
  const { isHeader, colspan, background } = cell;
  const attrs = {
    ...(colspan > 1 && { colspan }),
    ...(rowspan > 1 && { rowspan }),
    ...(background && { background }),
  };
  return {
    type: isHeader ? 'tableHeader' : 'tableCell',
    ...(Object.keys(attrs).length > 0 && { attrs }),
    content,
  };
}

/** A table where none may stand: each row is a line, or what stands in its cells. */
export function rowsAsText(rows: Rows): readonly Block[] {
  return rows.flatMap((row) => {
    const lines = row.map(({ blocks }) => inlinesOf(blocks));
    if (!lines.every((line) => line !== undefined)) return row.flatMap(({ blocks }) => blocks);
    const inlines = lines.flatMap((line, at) => (at === 0 ? line : [textNode(' | '), ...line]));
    return inlines.length === 0 ? [] : [{ kind: 'text', inlines } as const];
  });
}

function inlinesOf(blocks: readonly Block[]): readonly AdfNode[] | undefined {
  const [first, ...rest] = blocks;
  if (first === undefined) return [];
  return first.kind === 'text' && rest.length === 0 ? first.inlines : undefined;
}
