import { readFile, writeFile } from 'node:fs/promises';
import { table, type Cell } from '../lib/table';
import type { Outcome } from './scenario';
import type { Seen } from './timeline';

/** Within this time after AWS has healed every badge shows a state without doubt, in seconds. */
const promised = 75;

const services = { sts: 'STS', cloudwatch: 'CloudWatch' } as const;

const head = [
  'service',
  'fault',
  'accounts',
  'their readers see',
  'told after, s',
  'doubtful, s',
  'dark, s',
  'fresh again after, s',
  'the other badges',
  'Verify tells',
];

/** The table of what readers saw. */
export function reportOf(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ scenario, faulty, others, verified }): Cell[] => [
    services[scenario.service],
    scenario.fault,
    scenario.accounts,
    faulty.words.map((words) => `“${words}”`).join(', ') || 'the state',
    seconds(faulty.toldAfter),
    seconds(faulty.doubtful),
    seconds(faulty.dark),
    seconds(faulty.freshAfter),
    others ? wordsOfOthers(others) : '–',
    verified.join(', '),
  ]);
  return table(head, rows);
}

function wordsOfOthers({ words, dark, doubtful, changeAfter }: Seen): string {
  const bad = words.map((each) => `“${each}”`).join(', ');
  const change = `the change after ${timeOf(changeAfter)}`;
  return bad === '' ? change : `${bad} for ${timeOf(dark + doubtful)}; ${change}`;
}

/** The time of what has happened, or that it has not happened while somebody looked. */
function timeOf(value: number): string {
  return Number.isFinite(value) ? `${seconds(value)} s` : 'longer than anybody looked';
}

function seconds(value: number): number {
  return Math.round(value);
}

/** What breaks a promise, in a sentence each. */
export function problemsOf(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.flatMap(({ scenario, faulty, others, areConnected }) => {
    const name = `${services[scenario.service]}, ${scenario.fault}, ${scenario.accounts}`;
    const problems: string[] = [];
    if (faulty.freshAfter > promised) {
      problems.push(`${name}: fresh again after ${timeOf(faulty.freshAfter)}.`);
    }
    if (others && others.words.length > 0) {
      problems.push(`${name}: badges of other accounts show ${others.words.join(', ')}.`);
    }
    if (others && others.changeAfter > promised) {
      const after = timeOf(others.changeAfter);
      problems.push(`${name}: badges of other accounts show a change after ${after}.`);
    }
    if (!areConnected) problems.push(`${name}: an account was cut off whose role is not open.`);
    return problems;
  });
}

const document = 'docs/faults.md';
const markers = { begin: '<!-- begin table -->', end: '<!-- end table -->' };

/** Puts the table between the markers of docs/faults.md, with the day and what it was measured on. */
export async function writeReport(circumstances: string, report: string): Promise<void> {
  const text = await readFile(document, 'utf8');
  const [before, rest] = text.split(markers.begin);
  const after = rest?.split(markers.end)[1];
  if (before === undefined || after === undefined) throw new Error(`${document} has no markers.`);
  const { begin, end } = markers;
  const day = new Date().toISOString().slice(0, 10);
  const filled = `${day}, ${circumstances}.\n\n${report}`;
  await writeFile(document, `${before}${begin}\n\n${filled}\n\n${end}${after}`);
}
