// docs/promises.md lists each promise, and the tests whose titles start with its id. This fills in
// that column, or with --check compares it. Either way it fails when a promise that is kept has no
// test, when one that is not built yet has, or when a title names an id that is not listed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const document = path.join(root, 'docs/promises.md');
const text = readFileSync(document, 'utf8');

/** Test files by the promise ids that their titles start with: `test('C19: …')`, `it('C06 C07: …')`. */
const files = new Map();
for (const name of readdirSync(path.join(root, 'test'), { recursive: true }).sort()) {
  if (!name.endsWith('.test.ts')) continue;
  const file = `test/${name.split(path.sep).join('/')}`;
  const source = readFileSync(path.join(root, file), 'utf8');
  for (const [, ids] of source.matchAll(/(?:test|it|describe)\(\s*['"`]((?:[CW]\d\d[ ,]*)+):/g)) {
    for (const id of ids.match(/[CW]\d\d/g)) {
      files.set(id, new Set([...(files.get(id) ?? []), file]));
    }
  }
}

const [kept, planned] = text.split('## Not built yet');
const idsOf = (part) => [...part.matchAll(/^\| ([CW]\d\d) \|/gm)].map(([, id]) => id);
const problems = [
  ...idsOf(kept)
    .filter((id) => !files.has(id))
    .map((id) => `${id} is listed as kept, and no test's title starts with it`),
  ...idsOf(planned)
    .filter((id) => files.has(id))
    .map((id) => `${id} has a test in ${[...files.get(id)].join(', ')}: list it as kept`),
  ...[...files.keys()]
    .filter((id) => !idsOf(text).includes(id))
    .map((id) => `${id} is named by a test in ${[...files.get(id)].join(', ')} but not listed`),
];

const links = (id) =>
  [...(files.get(id) ?? [])].map((file) => `[${file.slice(5, -8)}](../${file})`).join(', ');
const filled =
  kept.replace(
    /^\| ([CW]\d\d) \| ([^|]*) \|.*$/gm,
    (_, id, sentence) => `| ${id} | ${sentence} | ${links(id)} |`,
  ) +
  '## Not built yet' +
  planned;

if (!process.argv.includes('--check')) writeFileSync(document, filled);
else if (filled !== text) problems.push('the tests differ from those listed: npm run promises');
for (const problem of problems) console.error(`docs/promises.md: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
