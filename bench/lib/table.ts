/** Text columns are set left, columns of numbers right. */
export type Cell = string | number;

/** A table for a terminal, and for a Markdown page as it is. Numbers have three digits that count. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = [head, ...rows.map((row) => row.map(format))];
  const isNumber = head.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
  const widths = head.map((_, column) =>
    Math.max(3, ...texts.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    `| ${widths
      .map((width, column) => {
        const text = row[column] ?? '';
        return isNumber[column] ? text.padStart(width) : text.padEnd(width);
      })
      .join(' | ')} |`;
  const rule = `|${widths
    .map((width, column) =>
      isNumber[column] ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2),
    )
    .join('|')}|`;
  const [first = [], ...rest] = texts;
  return [line(first), rule, ...rest.map(line)].join('\n');
}

function format(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (!Number.isFinite(cell)) return '–';
  return Math.abs(cell) >= 1000 ? cell.toFixed(0) : String(Number(cell.toPrecision(3)));
}
