import {
  endInWords,
  noteInWords,
  problemInWords,
  verdictInWords,
  type ReportRow,
} from '../../../../../components/import-report/report-row';
import { csvRow } from '../../../../../rules/import/csv';
import type { BadEntry } from '../../../../../rules/import/found';
import { message } from './messages';

/** What became of each entry of an import, and what is left to do, for a spreadsheet. */
export function summaryOf(rows: readonly ReportRow[], bad: readonly BadEntry[]): string {
  const columns = ['file', 'original', 'name', 'title', 'report', 'result', 'todo'] as const;
  const lines = [
    columns.map((column) => message(`column.${column}`)),
    ...rows.map((row) => [
      row.source,
      row.originalName,
      row.end === undefined ? '' : row.name,
      row.title,
      verdictInWords(row),
      row.end === undefined ? message('result.left-out') : endInWords(row),
      toDo(row),
    ]),
    ...bad.map((entry) => [entry.source, entry.name, '', '', '', problemInWords(entry), '']),
  ];
  // Spreadsheets take a file without the mark for one of their country's encoding.
  return `\ufeff${lines.map(csvRow).join('')}`;
}

/** Each finding that asks for something, in a line of its own. */
function toDo({ findings, notes }: ReportRow): string {
  const asked = findings.filter(({ suggestion }) => suggestion !== '');
  return [
    ...notes.map(noteInWords),
    ...asked.map(({ line, what, suggestion }) => message('todo.line', { line, what, suggestion })),
  ].join('\n');
}
