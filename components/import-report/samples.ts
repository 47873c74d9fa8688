import type { BadEntry } from '../../rules/import/found';
import type { ReportRow } from './report-row';

/** A row of the report, for stories and tests. */
export function sampleRow(more: Partial<ReportRow> = {}): ReportRow {
  return {
    id: 1,
    source: 'bandana.xml',
    originalName: 'notice',
    name: 'notice',
    title: 'Notice with title',
    isChosen: true,
    verdict: 'runs',
    findings: [],
    notes: [],
    ...more,
  };
}

/** One row of each kind. */
export const sampleRows: readonly ReportRow[] = [
  sampleRow(),
  sampleRow({
    id: 2,
    originalName: 'Rows',
    name: 'rows',
    title: 'Rows from a list',
    verdict: 'runs-with-changes',
    findings: [
      {
        line: 5,
        column: 8,
        code: 'markup-encoded',
        what: '$rows holds tags, and shows them as text.',
        suggestion: 'Call the variable $rowsHtml.',
      },
    ],
    notes: [{ code: 'body-guessed', subject: 'rendered' }],
  }),
  sampleRow({
    id: 3,
    originalName: 'tabs',
    name: 'tabs',
    title: 'Tabs',
    verdict: 'needs-rewrite',
    problem: 'taken',
    freeName: 'tabs-2',
  }),
  sampleRow({
    id: 4,
    originalName: '用語',
    name: '用語',
    title: '用語集',
    end: 'draft',
    namesLeftOut: ['glossary'],
  }),
  sampleRow({
    id: 5,
    originalName: 'deadline',
    name: 'deadline',
    title: 'Deadline',
    end: 'name-taken',
  }),
  sampleRow({
    id: 6,
    originalName: 'left-out',
    name: 'left-out',
    title: 'Left out',
    isChosen: false,
    verdict: undefined,
  }),
];

export const sampleBad: readonly BadEntry[] = [
  { source: 'inventory.csv', name: 'no-template', problem: 'no-template', subject: '' },
  { source: '', name: '', problem: 'xml-broken', subject: '12' },
];
