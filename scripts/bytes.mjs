// Prints what each built page weighs beside its budget, and fails when one is over it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { licencesFile } from '../rollup/licences.mjs';

/** Budgets in bytes of gzip over all files that the page loads before it shows something. */
const budgets = {
  'alarm-badge': 14_500,
  'alarm-details': 30_000,
  'user-macro': 45_000,
  'user-macro-config': 70_000,
};

/** The editor of templates: all that the admin page has loaded once a macro is open in it. */
const editorBudget = 250_000;

const buildOf = (page) => path.join(import.meta.dirname, '..', 'static', page, 'build');
const textOf = (page, file) => readFileSync(path.join(buildOf(page), file), 'utf8');

function bytesOf(page, files) {
  return files
    .map((file) => gzipSync(readFileSync(path.join(buildOf(page), file)), { level: 9 }).length)
    .reduce((sum, size) => sum + size, 0);
}

function tell(what, bytes, budget) {
  console.log(`${what}: ${bytes} of ${budget} bytes gzip`);
  if (bytes > budget) process.exitCode = 1;
}

/** The scripts that a script imports as it is loaded, those that they import too, and it itself. */
function loadedWith(page, file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const imported = /(?:\bfrom|(?<![.\w])import)\s*["']\.\/([^"']+)["']/g;
  for (const [, next] of textOf(page, file).matchAll(imported)) loadedWith(page, next, found);
  return found;
}

const scriptsOf = (page) => readdirSync(buildOf(page)).filter((file) => file.endsWith('.js'));
const isEditor = (page, file) => textOf(page, file).includes('cm-editor');

for (const [page, budget] of Object.entries(budgets)) {
  const files = readdirSync(buildOf(page)).filter((file) => file !== licencesFile);
  tell(page, bytesOf(page, files), budget);
}

const first = loadedWith('admin', 'main.js');
console.log(`admin, first load: ${bytesOf('admin', [...first])} bytes gzip`);
for (const [page, files] of [
  ...Object.keys(budgets).map((each) => [each, readdirSync(buildOf(each))]),
  ['admin', [...first]],
]) {
  const found = files.filter((file) => /\.(js|html)$/.test(file) && isEditor(page, file));
  if (found.length === 0) continue;
  console.error(`${page} loads CodeMirror from the first: ${found.join(', ')}`);
  process.exitCode = 1;
}

for (const tab of ['ops-library-editor', 'ops-library-versions']) {
  const defines = new RegExp(String.raw`customElements\.define\(["'\`]${tab}["'\`]`);
  const chunk = scriptsOf('admin').find((file) => defines.test(textOf('admin', file)));
  if (!chunk) throw new Error(`No script defines ${tab}.`);
  const opened = ['ops-library-section', 'ops-library-macro'].map((element) => {
    const code = new RegExp(String.raw`customElements\.define\(["'\`]${element}["'\`]`);
    return scriptsOf('admin').find((file) => code.test(textOf('admin', file)));
  });
  const files = new Set(
    ['main.js', ...opened, chunk].flatMap((file) => [...loadedWith('admin', file)]),
  );
  if (![...files].some((file) => isEditor('admin', file)))
    throw new Error(`${tab} loads no CodeMirror: this measures nothing.`);
  tell(`admin with ${tab}`, bytesOf('admin', [...files]), editorBudget);
}
