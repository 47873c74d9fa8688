// Runs the build, every check and every suite, and ends in one line that adds them up.
//   npm test                     everything
//   npm run check                build and checks only
//   npm test -- node host/aws    one suite, only files whose path holds the text
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';

const [only, filter = ''] = process.argv.slice(2);
const total = { passed: 0, failed: 0 };

/** Runs a command and answers its exit code and all that it printed. */
function run(command, args, env = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        process.stdout.write(text);
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A check counts as one passed or failed. */
async function check(title, command, ...args) {
  console.log(`\n▶ ${title}`);
  const { code } = await run(command, args);
  total[code === 0 ? 'passed' : 'failed'] += 1;
  if (code !== 0) console.log(`✖ ${title}`);
  return code === 0;
}

/** A suite counts its tests; one that broke before it could count them counts as one failed. */
async function suite(title, files, counts, command, ...args) {
  const chosen = files.filter((file) => file.includes(filter));
  if (chosen.length === 0) return;
  console.log(`\n▶ ${title}`);
  const { code, output } = await run(command, [...args, ...chosen]);
  const { passed, failed } = counts(output);
  total.passed += passed;
  total.failed += code !== 0 && failed === 0 ? 1 : failed;
}

function last(output, pattern) {
  return Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);
}

const nodeCounts = (output) => ({
  passed: last(output, /^ℹ pass (\d+)/gm),
  failed: last(output, /^ℹ fail (\d+)/gm) + last(output, /^ℹ (?:skipped|todo|cancelled) (\d+)/gm),
});
const browserCounts = (output) => ({
  passed: last(output, /browser tests: (\d+) passed/g),
  failed: last(output, /browser tests: \d+ passed, (\d+) failed/g),
});
const nodeTest = [
  'node',
  '--import',
  'tsx',
  '--test',
  '--test-reporter=spec',
  '--test-concurrency=2',
  '--test-timeout=600000',
];

const tests = readdirSync('test', { recursive: true })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `test/${file}`)
  .sort();
const browserFiles = tests.filter((file) => /^test\/(components|static)\//.test(file));
const endToEndFiles = tests.filter((file) => file.startsWith('test/e2e/'));
const nodeFiles = tests.filter(
  (file) => !browserFiles.includes(file) && !endToEndFiles.includes(file),
);

/** It does not search folders by itself. */
const templates = ['components', 'static'].flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.includes('build'))
    .map((file) => `${folder}/${file}`),
);
// Two rules that do not know Lit's `nothing` in an attribute, and CSS newer than their parser.
const litRules = [
  ['--rules.no-incompatible-type-binding', 'off'],
  ['--rules.no-invalid-css', 'off'],
].flat();

const built = await check('build', 'npm', 'run', '--silent', 'build');
if (built && (!only || only === 'check')) {
  await check('regions', 'node', 'scripts/regions.mjs', '--check');
  const hostObjects = ['--import', 'tsx', 'scripts/host-objects.mjs', '--check'];
  await check('host objects of the editor', 'node', ...hostObjects);
  await check('manifest', 'node', 'scripts/manifest.mjs');
  await check('types', 'npx', 'tsc', '--noEmit');
  await check('lint', 'npx', 'eslint', '--max-warnings=0', '.');
  await check('templates', 'npx', 'lit-analyzer', '--quiet', '--strict', ...litRules, ...templates);
  await check('format', 'npx', 'prettier', '--check', '--log-level=warn', '.');
  await check('dead code', 'npx', 'knip');
  await check('messages', 'node', 'scripts/unused-messages.mjs');
  await check('promises', 'node', 'scripts/promises.mjs', '--check');
  await check('bytes', 'node', 'scripts/bytes.mjs');
  await check('same bytes', 'node', 'scripts/same-bytes.mjs');
}
if (built && (!only || only === 'node')) {
  await suite('node tests', nodeFiles, nodeCounts, ...nodeTest);
}
if (built && (!only || only === 'browser')) {
  await suite('browser tests', browserFiles, browserCounts, 'npx', 'wtr', '--files');
}
if (built && (!only || only === 'e2e')) {
  await suite('end-to-end tests', endToEndFiles, nodeCounts, ...nodeTest);
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
