// Prints what each built page weighs beside its budget, and fails when one is over it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { licencesFile } from '../rollup/licences.mjs';

/** Budgets in bytes of gzip over all files that the page loads before it shows something. */
const budgets = { 'alarm-badge': 14_500, 'user-macro': 45_000, 'user-macro-config': 70_000 };

for (const [page, budget] of Object.entries(budgets)) {
  const folder = path.join(import.meta.dirname, '..', 'static', page, 'build');
  const bytes = readdirSync(folder)
    .filter((file) => file !== licencesFile)
    .map((file) => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length)
    .reduce((sum, size) => sum + size, 0);
  console.log(`${page}: ${bytes} of ${budget} bytes gzip`);
  if (bytes > budget) process.exitCode = 1;
}
